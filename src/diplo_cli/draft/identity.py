"""The ids of a draft's meetings and documents."""

from diplo_cli.countries import iso_countries
from diplo_cli.draft.documents import FoundDocument
from diplo_cli.draft.known import id_of, in_ascii
from diplo_cli.draft.meetings import FoundMeeting
from diplo_cli.draft.participants import Roll
from diplo_cli.draft.titles import subject_of
from diplo_cli.ids import Ids, telling_slug


def meeting_id(found: FoundMeeting, roll: Roll, ids: Ids) -> str:
    """Make a meeting's id of its day and place; of its people where it had no place."""
    country = iso_countries().get(found.place.country or "")
    names = "-".join(id_of(each.name.split()[-1]) for each in found.people[:2])
    place = id_of(found.place.city or (country.name if country else "")) or names or "meeting"
    wanted = f"{found.date.isoformat()}-{place}"
    if wanted in ids.taken and roll.participants and roll.participants[-1].role:
        wanted = f"{wanted}-{id_of(roll.participants[-1].role)}"
    return ids.unique(wanted)


def document_slug(found: FoundDocument) -> str:
    """Make a short slug of what a document is about: its first words that tell something."""
    return in_ascii(telling_slug(subject_of(found.title))) or found.type
