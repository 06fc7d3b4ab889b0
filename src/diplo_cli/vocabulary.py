"""The closed lists of words that a dataset may use, and the states of what it promises.

Kept apart from the records because the command line offers these words at TAB without
defining a single dataclass.
"""

from typing import Literal, get_args

OrganizationKind = Literal[
    "government",
    "ministry",
    "agency",
    "committee",
    "company",
    "bank",
    "university",
    "city",
    "chamber",
    "international-organization",
    "other",
]
InitiativeKind = Literal[
    "corridor",
    "pipeline",
    "cable",
    "programme",
    "fund",
    "agreement",
    "event",
    "infrastructure",
    "project",
    "other",
]
Level = Literal[
    "head-of-state",
    "head-of-government",
    "deputy-head",
    "minister",
    "deputy-minister",
    "ambassador",
    "official",
    "other",
]
Side = Literal["host", "guest", "other"]
Visit = Literal["state", "official", "working", "private"]
TalkFormat = Literal["one-on-one", "delegations", "signing", "business-forum"]
Stance = Literal[
    "discussed",
    "noted",
    "committed",
    "welcomed",
    "stressed",
    "thanked",
    "proposed",
    "concerned",
    "informed",
    "wished",
]
Measure = Literal["level", "change"]
DocumentType = Literal[
    "treaty",
    "agreement",
    "memorandum",
    "protocol",
    "action-plan",
    "programme",
    "declaration",
    "joint-statement",
    "contract",
    "letter-of-intent",
    "exchange-of-notes",
    "unspecified",
]
DocumentStatus = Literal["signed", "adopted", "exchanged", "announced"]

DOCUMENT_TYPES: tuple[str, ...] = get_args(DocumentType)
STANCES: tuple[str, ...] = get_args(Stance)
ORGANIZATION_KINDS: tuple[str, ...] = get_args(OrganizationKind)
INITIATIVE_KINDS: tuple[str, ...] = get_args(InitiativeKind)
LEVELS: tuple[str, ...] = get_args(Level)

# How a document or a commitment stands on a day, as `diplo followup` tells it.
MATTER_STATES = (
    "announced",
    "signed",
    "adopted",
    "exchanged",
    "in-force",
    "running-out",
    "expired",
    "ended",
    "superseded",
    "open",
    "raised-again",
)
