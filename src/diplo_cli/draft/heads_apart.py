"""Those who sign told apart: "the Chairman of Acme N N, the President of Bolt M M and …"."""

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

HEADING_BODY = (
    r"(?:(?:deputy|assistant|associate|executive|senior|vice|acting|interim|first|regional)[\s-]+)*"
    r"(?:rector|vice-chancellor|chancellor|dean|speaker|director(?:[- ]general)?|"
    r"general\s+director|general\s+manager|ceo|"
    r"chief\s+executive(?:\s+officer)?|managing\s+director|"
    r"executive\s+(?:director|chairman|secretary)|chairman|chairwoman|chairperson|chair|"
    r"president|editor-in-chief|head|governor|secretary[- ]general|"
    r"commissioner(?:[- ]general)?|"
    r"(?:(?:chief|resident|country|senior|regional)\s+)?representative|"
    r"chief\s+(?:financial|operating|technology|commercial|investment|business|strategy|information)\s+officer|c[fot]o|"
    r"general\s+secretary|(?:regional|program(?:me)?|project)\s+(?:director|manager|coordinator)|board\s+chair(?:man)?|"
    r"country\s+manager|mayor|chief|permanent\s+secretary|"
    r"resident\s+(?:representative|coordinator)|country\s+director)"
)
AND_NEXT = compiled(rf",?\s+and\s+(?=(?:the\s+|by\s+)?(?:[A-ZÀ-Þ]|(?i:{HEADING_BODY})\s))")
OF_WHAT = rf"(?:the\s+)?(?i:{HEADING_BODY})\s+(?:of|at)\s"
OFFICE_FIRST = compiled(rf"(?:by\s+)?{OF_WHAT}")
# "the Chairman of Acme N N, the President of Bolt M M", "N N, Chairman of Acme, M M, President of".
NEXT_OFFICE = RarePattern(rf",\s+(?={OF_WHAT})")
NEXT_NAME = RarePattern(rf",\s+(?=[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){{1,4}},\s+{OF_WHAT})")


def told_apart(text: str) -> list[str]:
    """Part those who sign where one ends and the next begins."""
    pieces = AND_NEXT.split(text)
    commas = [NEXT_OFFICE if OFFICE_FIRST.match(piece) else NEXT_NAME for piece in pieces]
    return [
        each for comma, piece in zip(commas, pieces, strict=True) for each in comma.split(piece)
    ]
