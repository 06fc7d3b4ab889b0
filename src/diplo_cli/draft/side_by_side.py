"""Who stands beside whom where a sentence lists people, and what that tells of their countries."""

from diplo_cli.draft.individuals import Individual

# Letters between two who stand side by side: ", ", " and ", ", and ", " and the ", ", and the ".
GAPS = (2, 5, 6, 9, 10)


def joined(before: Individual, person: Individual) -> bool:
    """Tell whether two stand side by side in a list: `Xish Minister N N and Minister M M`."""
    ends = {(number, spotted.end) for number, spotted in before.spots}
    return any(
        (number, spotted.start - gap) in ends for number, spotted in person.spots for gap in GAPS
    )


def together(before: Individual, person: Individual) -> bool:
    """Tell whether one sentence names two people."""
    lines = {number for number, _ in before.spots}
    return any(number in lines for number, _ in person.spots)


def on_both_sides(
    index: int, people: tuple[Individual, ...], found: list[str | None]
) -> str | None:
    """Give the country of whoever stands before and after somebody in a list, if it is one."""
    before, after = people[index - 1], people[index + 1 : index + 2]
    enclosed = all(
        together(before, people[index]) and together(people[index], each) for each in after
    )
    theirs = [each.country for each in after if each.country == found[index - 1]]
    if any(each.opposite == people[index].name for each in after):
        return None
    return theirs[0] if theirs and enclosed else None
