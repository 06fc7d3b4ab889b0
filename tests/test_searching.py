"""The search: what is found, in which order, and that it is all there is."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli import Filter, Hit, Index, QueryError, find_text, index_of, load, searching
from diplo_cli.expression import QUOTES, All, Node, Term, parse
from diplo_cli.nouns import NOUNS
from diplo_cli.pieces import SEARCHED, Piece, pieces, with_acronym
from diplo_cli.query import select
from diplo_cli.searching import Search
from diplo_cli.stems import Stemmer, words_of
from tests.builders import NAMES, Table, Write, datasets
from tests.test_properties import Make, make, thoroughly

__all__ = ["make"]  # the fixture

WORLD = """\
[[sectors]]
id = "rail"
name = "Rail"

[[organizations]]
id = "soc"
name = "State Oil Company"
kind = "company"
country = "AZ"
acronym = "SOCAR"

[[organizations]]
id = "lodz"
name = "Port of Łódź"
kind = "company"
country = "PL"
note = "It has no sea."

[[people]]
id = "isik"
name = "Ünal Işık"
roles = ["Harbour master"]

[[initiatives]]
id = "ring"
name = "Black Sea ring"
kind = "corridor"
aliases = ["BSEC highway"]
place = "Trabzon"

[[meetings]]
id = "m1"
date = 2023-01-02
city = "Baku"
country = "AZ"
summary = "They agreed to build."

[[meetings.participants]]
person = "isik"
role = "Minister of Ports"
country = "TR"

[[meetings.topics]]
id = "t1"
summary = "Agreements on transportation across Kazakhstan's coast."
sectors = ["rail"]

[[meetings.figures]]
id = "f1"
name = "Trade"
value = 500000000
unit = "USD"
qualifier = "nearly"

[[meetings.documents]]
id = "d1"
title = "Agreement on d'Ivoire Straße"
type = "agreement"
parties = ["soc", "lodz"]
number = "12/B-7"

[[meetings]]
id = "m2"
date = 2024-05-06
city = "Aktau"
country = "KZ"

[[meetings.topics]]
id = "t2"
summary = "The joint venture was praised."
stance = "welcomed"

[[meetings.documents]]
id = "d2"
title = "Joint agreement; venture"
type = "memorandum"
initiatives = ["ring"]
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Index:
    path = tmp_path_factory.mktemp("world") / "data.toml"
    path.write_text(WORLD, encoding="utf-8")
    return index_of(load(path))


Found = Callable[..., set[str]]


@pytest.fixture
def found(world: Index) -> Found:
    def ids(expression: str, *nouns: str, **wanted: tuple[str, ...]) -> set[str]:
        return {hit.id for hit in find_text(world, expression, Filter(**wanted), nouns)}

    return ids


@pytest.mark.parametrize(
    ("expression", "ids"),
    [
        ("socar", "soc d1"),
        ("lodz", "lodz d1"),
        ("ŁÓDŹ", "lodz d1"),
        ("unal isik", "isik m1"),
        ("strasse", "d1"),
        ("STRAẞE", "d1"),
        ("agreement", "t1 d1 d2"),
        ("agreeing", "m1"),
        ("transport", "t1"),
        ("transportat*", "t1"),
        ("transporting*", ""),
        ("kazakhstan", "t1 m2"),
        ("kazakhstan’s coast", "t1"),
        ('"joint venture"', "t2"),
        ("joint venture", "t2 d2"),
        ("ven*", "t2 d2"),
        ('"joint v"*', "t2"),
        ("agreement NOT joint", "t1 d1"),
        ("socar OR harbour", "soc d1 isik"),
        ("(socar OR joint) agreement", "d1 d2"),
        ("500,000,000", "f1"),
        ("500000000 usd", "f1"),
        ("nearly", "f1"),
        ("12/b-7", "d1"),
        ("d'ivoire", "d1"),
        ("bsec", "ring"),
        ("trabzon", "ring"),
        ("ring", "ring d2"),
        ("rail", "t1 m1"),
        ("minister", "m1 isik"),
        ("türkiye OR turkey", "m1"),
        ("sea", "lodz ring d2"),
        ("agreement across", "t1"),
        ("2024-05-06", "m2"),
        ("memorandum", ""),
    ],
)
def test_what_an_expression_finds(expression: str, ids: str, found: Found) -> None:
    assert found(expression) == set(ids.split())


def test_marks_that_spell_a_word_tell_it_from_others(write: Write) -> None:
    names = [("1", "मोदी मंत्रालय"), ("2", "मद दान"), ("3", "がき")]
    text = "".join(f'[[people]]\nid = "{each}"\nname = "{name}"\n' for each, name in names)
    index = index_of(load(write(text)))

    def found(expression: str) -> list[tuple[str, str]]:
        hits = find_text(index, expression)
        return [(hit.id, hit.passage[start:end]) for hit in hits for start, end in hit.marks]

    assert found("मोदी") == [("1", "मोदी")]
    assert found("म*") == [("1", "मोदी"), ("1", "मंत्रालय"), ("2", "मद")]
    assert found("मादे OR かき") == []
    assert found("ｶﾞｷ OR が*") == [("3", "がき")]


def test_a_phrase_ends_where_a_text_ends(found: Found) -> None:
    assert found('"company port"') == set()
    assert found('"strasse state"') == set()
    assert found('"socar port"') == {"d1"}  # both of one list of parties


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"country": ("KZ",)}, "d2"),
        ({"year": ("2023",)}, "t1 d1"),
        ({"stance": ("discussed",)}, "t1"),
        ({"type": ("memorandum",)}, "d2"),
        ({"kind": ("company",)}, "d1"),
        ({"kind": ("company", "corridor")}, "d1"),
        ({"org": ("socar",), "since": ("2023",)}, "d1"),
        ({"org": ("socar",), "type": ("memorandum",)}, ""),
    ],
)
def test_filters_narrow_as_they_do_in_lists(
    wanted: dict[str, tuple[str, ...]], ids: str, found: Found
) -> None:
    assert found("agreement", **wanted) == set(ids.split())


def test_only_the_nouns_asked_for_are_searched(found: Found) -> None:
    assert found("agreement", "docs") == {"d1", "d2"}
    assert found("agreement", "docs", "topics") == {"d1", "d2", "t1"}
    assert found("agreement", *["docs", "topics"] * 200_000) == {"d1", "d2", "t1"}
    assert found("agreement", *("docs",) * len(SEARCHED)) == {"d1", "d2"}


@pytest.mark.parametrize(
    ("nouns", "wanted", "said"),
    [
        (["dcos"], {}, "--in: 'dcos' can't be searched; use any of meetings, docs, "),
        (["docs"], {"stance": ("noted",)}, "docs can't be filtered by stance; look in meetings, "),
        ([], {"stance": ("noted",), "kind": ("bank",)}, "use one of these filters at a time"),
        ([], {"kind": ("bnak",)}, "--kind: no kind is called 'bnak'; did you mean bank?"),
        (["docs"], {"kind": ("corridor",)}, "--kind: no kind is called 'corridor'; use one of"),
        ([], {"sector": ("roads",)}, "--sector: no sector answers to 'roads'"),
        ([], {"year": ("soon",)}, "--year: 'soon' is no year, month or day"),
    ],
)
def test_what_cannot_be_asked_is_answered(
    nouns: list[str], wanted: dict[str, tuple[str, ...]], said: str, world: Index
) -> None:
    with pytest.raises(QueryError) as caught:
        find_text(world, "sea", Filter(**wanted), nouns)
    assert said in str(caught.value)


def test_a_hit_says_where_and_what(world: Index) -> None:
    [hit] = find_text(world, "harbour")
    assert hit == Hit(
        "people",
        "isik",
        None,
        "Ünal Işık",
        "Harbour master; Minister of Ports",
        ((0, 7),),
        "roles",
        None,
        (),
    )
    [hit] = find_text(world, "port", nouns=["docs"])
    assert (hit.date, hit.meeting, hit.field) == ("2023-01-02", "m1", "parties")
    assert hit.passage == "State Oil Company (SOCAR); Port of Łódź"
    [hit] = find_text(world, "aktau")
    assert (hit.noun, hit.meeting) == ("meetings", "m2")


def test_titles_come_before_the_rest_and_later_before_earlier(write: Write) -> None:
    meetings = "".join(
        f'[[meetings]]\nid = "{each}"\ndate = {date}\ncity = "Oslo"\nsummary = "{summary}"\n'
        for each, date, summary in [
            ("a", "2001-01-01", "fjord"),
            ("b", "2003-01-01", "fjord"),
            ("d", "2002-01-01", "fjord"),
            ("c", "2002-01-01", "fjord"),
        ]
    )
    org = '[[organizations]]\nid = "o"\nname = "Fjord"\nkind = "other"\n'
    index = index_of(load(write(meetings + org)))
    assert [hit.id for hit in find_text(index, "fjord")] == ["o", "b", "c", "d", "a"]
    assert [hit.id for hit in find_text(index, "fjord", limit=2)] == ["o", "b"]


@pytest.mark.parametrize("sort", ["noun", "-noun", "id", "-id", "date", "title", "-meeting"])
def test_hits_can_be_ordered_by_a_key(sort: str, world: Index) -> None:
    hits = [hit._asdict() for hit in Search(world, "a* OR s*").hits(sort)]
    values = [hit[sort.removeprefix("-")] for hit in hits]
    there = [value.casefold() for value in values if value is not None]
    assert there == sorted(there, reverse=sort.startswith("-"))
    assert None not in values[: len(there)]


def advice(index: Index, expression: str, **wanted: tuple[str, ...]) -> list[str]:
    return list(Search(index, expression, Filter(**wanted)).advice())


def test_a_word_that_is_nowhere_is_answered_with_the_nearest(world: Index) -> None:
    assert advice(world, "agrement socra") == [
        "no word of the dataset matches 'agrement'; the nearest: agreement, agreements, agreed",
        "no word of the dataset matches 'socra'; the nearest: socar",
    ]


def test_each_missing_word_of_a_phrase_is_answered_once(world: Index) -> None:
    assert [line.partition(";")[0] for line in advice(world, '"joint ventrue" OR ventrue q*')] == [
        "no word of the dataset matches 'ventrue'",
        "no word of the dataset matches 'q'",
    ]


def test_words_that_are_there_but_not_together_are_told_so(world: Index) -> None:
    assert advice(world, "socar joint") == [
        "the dataset has these words, but no entry that answers to all of this;"
        " put OR between them, or leave one out"
    ]
    [line] = advice(world, "socar", year=("2024",))
    assert line.endswith("; ask without filters or --in")


def test_words_behind_a_nul_in_an_acronym_are_found_and_shown(write: Write) -> None:
    text = WORLD.replace('acronym = "SOCAR"', 'acronym = "SOC\\u0000AR"')
    (hit,) = find_text(index_of(load(write(text))), "ar", nouns=("docs",))
    assert (hit.id, hit.field) == ("d1", "parties")
    assert hit.passage.startswith("State Oil Company (SOC\0AR); ")


def test_the_order_of_files_changes_nothing(write: Write) -> None:
    texts = [
        f'[[organizations]]\nid = "{each}"\nname = "Same"\nkind = "other"\n' for each in "badc"
    ]
    files = [write(text, f"{at}.toml") for at, text in enumerate(texts)]
    for paths in (files, files[::-1]):
        hits = find_text(index_of(load(paths)), "same")
        assert [hit.id for hit in hits] == ["a", "b", "c", "d"]


# A second answer to every expression, in plain Python over the rows: slow, and easy to believe.

STEMMER = Stemmer()
UNQUOTED = {ord(each): " " for each in QUOTES}
WORDS = st.sampled_from(
    ["rail", "transport", "transports", "turkiye", "culture", "agricultural", "oil", "gas", "socar",
     "unal", "isik", "azal", "azerbaijan", "2023", "a", "the"]
)  # fmt: skip
TERMS = st.one_of(
    WORDS,
    WORDS.map(lambda each: each[:3] + "*"),
    WORDS.map(lambda each: f"{each}*"),
    st.lists(WORDS, min_size=2, max_size=2).map(lambda each: f'"{" ".join(each)}"'),
    st.sampled_from(['"oil gas"', "oil-gas", '"rail tran"*', '"unal isik"', "kültür*", "Işık"]),
    NAMES.filter(words_of).map(lambda each: '"' + each.translate(UNQUOTED) + '"'),
)
EXPRESSIONS = st.recursive(
    TERMS,
    lambda inner: st.builds(
        "({} {} {})".format, inner, st.sampled_from(["AND", "OR", "", "NOT"]), inner
    ),
    max_leaves=4,
)


def texts_of(index: Index, noun: str, row: Table) -> list[Piece]:
    names = {
        (each, found["id"]): with_acronym(found["name"], found.get("acronym"))
        for each in ("orgs", "people", "sectors", "initiatives")
        for found in map(json.loads, select(index, each))
    }
    labels = index.select("SELECT id, label FROM name WHERE noun = 'countries'")
    names.update({("countries", code): label for code, label in labels})
    [(label,)] = index.select(
        "SELECT label FROM entry WHERE noun = ? AND id = ?", (noun, row["id"])
    )
    return list(pieces(noun, label, row, lambda of, id_: names[of, id_]))


def stands(term: Term, texts: list[Piece], known: set[str]) -> bool:
    """Tell whether words of a text follow one another as a term asks."""
    last = term.words[-1]
    begun = {STEMMER.stem(word) for word in known if word.startswith(last)}

    def same(wanted: str, word: str, *, final: bool) -> bool:
        stem = STEMMER.stem(word)
        if final and term.prefix:
            return stem.startswith(last) or stem in begun
        return stem == STEMMER.stem(wanted)

    for piece in texts:
        words = words_of(piece.text)
        for at in range(len(words) - len(term.words) + 1):
            pairs = zip(term.words, words[at:], strict=False)
            ends = len(term.words) - 1
            if all(same(*pair, final=number == ends) for number, pair in enumerate(pairs)):
                return True
    return False


def answers(node: Node, texts: list[Piece], known: set[str]) -> bool:
    if isinstance(node, Term):
        return stands(node, texts, known)
    if isinstance(node, All):
        return all(answers(each, texts, known) for each in node.wanted) and not any(
            answers(each, texts, known) for each in node.without
        )
    return any(answers(each, texts, known) for each in node.parts)


@pytest.mark.no_cover
@thoroughly
@given(tables=datasets(), expressions=st.lists(EXPRESSIONS, min_size=5, max_size=5))
def test_the_search_finds_what_a_reader_of_all_texts_would(
    make: Make, tables: Table, expressions: list[str]
) -> None:
    index = make(tables)
    rows = [(noun, json.loads(row)) for noun in SEARCHED for row in select(index, noun)]
    texts = {(noun, row["id"]): texts_of(index, noun, row) for noun, row in rows}
    known = {word for found in texts.values() for piece in found for word in words_of(piece.text)}
    for expression in expressions:
        try:
            node = parse(expression)
        except QueryError:
            continue  # (a NOT b) is one, but (a NOT (NOT b)) is none
        hits = find_text(index, expression)
        wanted = {key for key, found in texts.items() if answers(node, found, known)}
        assert {(hit.noun, hit.id) for hit in hits} == wanted
        assert Search(index, expression).count() == len(hits) == len(wanted)
        for hit in hits:
            assert hit.marks
            assert all(0 <= start < end <= len(hit.passage) for start, end in hit.marks)


@thoroughly
@given(
    tables=datasets(),
    expression=st.text("abr \"“()*-&' ANDORNOT", max_size=20) | st.text(max_size=20),
)
def test_nothing_that_is_typed_is_an_error_of_the_database(
    make: Make, tables: Table, expression: str
) -> None:
    index = make(tables)
    try:
        search = Search(index, expression)
    except QueryError:
        return
    assert search.count() == len(list(search.hits()))
    assert search.found_any() == (search.count() > 0)
    assert all("\n" not in line for line in search.advice())


@pytest.mark.parametrize(
    "expression",
    [
        " ".join(f"w{n}" for n in range(200)),
        " OR ".join(f"w{n}" for n in range(200)),
        " NOT ".join(f"w{n}" for n in range(200)),
        '"' + " ".join(f"w{n}" for n in range(199)) + '"*',
        "".join(f"(w{n} OR (v{n}* NOT " for n in range(6)) + "x" + "))" * 6,
        "x" * 100_000,
        "NEAR(a b, 3)",
        "title : a",
        "{title body} : ^a + b",
        "a -- ; DROP TABLE entry",
        "\x00 a",
        "'; a",
    ],
)
def test_the_database_takes_whatever_can_be_read(expression: str, world: Index) -> None:
    assert isinstance(Search(world, expression).count(), int)


def test_many_entries_are_all_searched(write: Write) -> None:
    topics = "".join(
        f'[[meetings.topics]]\nid = "t{n}"\nsummary = "Matter {n} of ports"\n' for n in range(2100)
    )
    index = index_of(load(write(f'[[meetings]]\nid = "m"\ndate = 2020-01-01\n{topics}')))
    assert Search(index, "port").count() == 2100
    assert [hit.id for hit in find_text(index, "2099 OR 7 NOT sea")] == ["t2099", "t7"]


@pytest.mark.parametrize("ahead", [1, 5, 12, 25, 1000])
def test_the_first_hits_are_the_same_however_many_are_looked_through(
    ahead: int, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "AHEAD", ahead)
    topics = "".join(
        f'[[meetings.topics]]\nsummary = "Wagons{" and more" * (number % 5)}"\n'
        for number in range(10)
    )
    text = "".join(
        f'[[meetings]]\nid = "m{day}"\ndate = 2020-01-{day:02}\nsummary = "Wagons."\n{topics}'
        for day in (2, 3, 1)
    )
    index = index_of(load(write(text)))
    for nouns in ((), ("topics",), ("meetings",)):
        whole = find_text(index, "wagons", nouns=nouns)
        assert len(whole) == {(): 33, ("topics",): 30}.get(nouns, 3)
        for limit in range(len(whole) + 2):
            assert find_text(index, "wagons", nouns=nouns, limit=limit) == whole[:limit]


def test_every_noun_that_is_searched_is_a_noun() -> None:
    assert set(SEARCHED) == set(NOUNS) - {"sectors", "sources"}
