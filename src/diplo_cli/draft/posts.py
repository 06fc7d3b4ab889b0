"""Where an ambassador is sent: to an organization, or to several countries."""

from diplo_cli.draft.bodies import CONTINENTS, institution_end
from diplo_cli.draft.office_cores import Core
from diplo_cli.draft.office_words import office_words_at, words
from diplo_cli.draft.owned_bodies import places_from
from diplo_cli.draft.tokens import Sentence

# "to Xland, also accredited to Yland,".
ACCREDITED = {(",", how, "accredited", "to") for how in ("also", "concurrently", "jointly")}
# "for Xland, Eastern Europe, the Caucasus and Central Asia".
BEARINGS = frozenset(
    {"the", "eastern", "western", "central", "southern", "northern", "south", "north", "east"}
    | {"west", "southeast", "southeastern", "south-eastern", "middle"}
)
REGIONS = frozenset(
    {"europe", "asia", "africa", "america", "caucasus", "balkans", "baltics", "pacific"}
    | {"mediterranean", "oceania", "caribbean"}
)
# What the name of an organization goes on from: "the Organization of Honey Trade".
OPEN = ("Organization of", "Organisation of", "Organization for", "Organisation for")


def organization_end(sentence: Sentence, at: int) -> int:
    """Give the end of an organization of many countries that begins at a token, if one does."""
    rest = sentence.text[sentence.tokens[at].start :] if at < len(sentence.tokens) else ""
    named = max((n for n in words().international if rest.startswith(n)), key=len, default="")
    end = at + len(named.split())
    if named.startswith(OPEN):
        end = max(end, institution_end(sentence, at, beside=False))
        end += 2 * (sentence.word(end) == "in" and sentence.word(end + 1) in CONTINENTS)
    while named and sentence.capital(end) and {"office", "nations"} & {sentence.word(end)}:
        end += 1
    return end


def past_other_posts(sentence: Sentence, core: Core, after: int, end: int) -> int:
    """Skip where else an ambassador is sent: `to Xland and ASEAN`, `also accredited to Yland,`."""
    if core.level != "ambassador" or sentence.word(after) != "to":
        return end
    at = end + 1 + (sentence.word(end + 1) == "the")
    if sentence.word(end) == "and":
        past = organization_end(sentence, at)
        return past if past > at and not office_words_at(sentence, past) else end
    at = end + 4 + (sentence.word(end + 4) == "the")
    accredited = sentence.words[end : end + 4] in ACCREDITED and at in sentence.places
    return places_from(sentence, at, several=True)[0] if accredited else end


def past_regions(sentence: Sentence, end: int) -> int:
    """Skip the parts of the world for which, too, somebody is: `for Xland, the Caucasus`."""
    while sentence.word(end) in {",", "and"}:
        at = end + 1 + (sentence.word(end + 1) == "and")
        while sentence.word(at) in BEARINGS:
            at += 1
        if sentence.word(at) not in REGIONS:
            break
        end = at + 1
    return end
