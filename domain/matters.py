"""The one table of who may ever see what: class of information, role, relation.

Every rule of every room stays inside it, and the tests walk it. Content of mentoring reaches no
role at all, only people in a relation to the very engagement, forum or survey (GDPR 5(1)(f),
25; an employer may not widen it even by consent: laki yksityisyyden suojasta työelämässä 3 §).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.people import Role


class Relation(StrEnum):
    """How somebody stands to something; each is begun and ended by an event."""

    SELF = "self"
    MENTEE_OF = "mentee_of"
    LEAD_OF = "lead_of"
    SPECIALIST_OF = "specialist_of"
    SPONSOR_OF = "sponsor_of"
    PAYER_OF = "payer_of"
    CLIENT_OF = "client_of"
    MEMBER_OF = "member_of"
    FACILITATOR_OF = "facilitator_of"
    PARTICIPANT_OF = "participant_of"
    AUTHOR_OF = "author_of"
    REVIEWER_OF = "reviewer_of"
    RELEASED_TO = "released_to"


class Matter(StrEnum):
    """A class of information."""

    OPEN = "open"  # what everybody may see: prices, texts, free times, a held order by its id
    OWN = "own"  # what concerns whoever is signed in: their sign-ins, tasks, inbox
    DATA = "data"  # everything kept about one person, in words
    RIGHTS = "rights"  # which data of a person is kept until when; erasing, restricting
    CONTACT = "contact"  # names, addresses, languages
    SCHEDULE = "schedule"  # when and where sessions are, and what became of them
    INTAKE = "intake"  # intake and needs answers, matching
    AGREEMENT = "agreement"  # what was agreed, ground rules, acceptances
    OVERVIEW = "overview"  # that it runs, months, units, whether goals are set
    CONTENT = "content"  # goals, shared notes, tasks, worksheets, journal, what was discussed
    PRIVATE_NOTE = "private_note"  # a mentor's own notes
    FORUM = "forum"  # what is said in a peer forum
    ANSWER = "answer"  # what one person answered to a survey
    MESSAGE = "message"  # threads between client, team and office
    TRAINING = "training"  # seats, attendance, certificates
    ORDER = "order"  # orders and balances
    INVOICE = "invoice"  # invoices, credit notes, payments, dunning
    FEE = "fee"  # what mentors are paid
    POOL = "pool"  # competence, capacity, supervision, development of mentors
    CASE = "case"  # complaints, reviews, corrective actions
    TRAIL = "trail"  # events in sentences, proofs, who looked at what
    FIGURES = "figures"  # sums and shares nobody can be known from
    WORK = "work"  # lists and boards of the office, without content
    SETTINGS = "settings"  # the firm's details, texts, prices, policies, roles


@dataclass(frozen=True)
class Reach:
    """How far rules of a matter may reach at most."""

    roles: frozenset[Role] = frozenset()
    relations: frozenset[Relation] = frozenset()
    everybody: bool = False
    signed_in: bool = False


_CO, _FI, _QU, _AD = Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR
_CL, _ME, _SP = Role.CLIENT, Role.MENTOR, Role.SPONSOR
_self, _mentee, _lead = Relation.SELF, Relation.MENTEE_OF, Relation.LEAD_OF
_specialist, _sponsor, _payer = Relation.SPECIALIST_OF, Relation.SPONSOR_OF, Relation.PAYER_OF
_client, _member, _facilitator = Relation.CLIENT_OF, Relation.MEMBER_OF, Relation.FACILITATOR_OF
_participant, _author = Relation.PARTICIPANT_OF, Relation.AUTHOR_OF
_reviewer, _released = Relation.REVIEWER_OF, Relation.RELEASED_TO
_TEAM = (_mentee, _lead, _specialist)


def _reach(*who: Role | Relation) -> Reach:
    return Reach(
        frozenset(one for one in who if isinstance(one, Role)),
        frozenset(one for one in who if isinstance(one, Relation)),
    )


REACH: Final[dict[Matter, Reach]] = {
    Matter.OPEN: Reach(everybody=True),
    Matter.OWN: Reach(signed_in=True),
    Matter.DATA: _reach(_self),
    Matter.RIGHTS: _reach(_CO, _AD, _self),
    Matter.CONTACT: _reach(_CO, _AD, _FI, _QU, _self, *_TEAM, _facilitator),
    Matter.SCHEDULE: _reach(_CO, _AD, _QU, *_TEAM, _client, _member, _facilitator, _participant),
    Matter.INTAKE: _reach(_CO, _AD, _mentee, _lead, _self),
    Matter.AGREEMENT: _reach(_CO, _AD, _QU, *_TEAM, _sponsor, _member, _facilitator),
    Matter.OVERVIEW: _reach(_CO, _AD, _FI, _QU, *_TEAM, _sponsor),
    Matter.CONTENT: _reach(*_TEAM, _author, _member, _released),
    Matter.PRIVATE_NOTE: _reach(_lead, _specialist, _author, _released),
    Matter.FORUM: _reach(_member, _facilitator, _author),
    Matter.ANSWER: _reach(_author, _self, _mentee, _released),
    Matter.MESSAGE: _reach(_CO, _AD, *_TEAM, _sponsor, _client, _author, _self),
    Matter.TRAINING: _reach(_CO, _AD, _QU, _ME, _facilitator, _participant, _client, _payer, _self),
    Matter.ORDER: _reach(_CO, _AD, _FI, _CL, _SP, _client, _payer, _sponsor, _mentee),
    Matter.INVOICE: _reach(_FI, _AD, _CL, _SP, _client, _payer, _sponsor),
    Matter.FEE: _reach(_FI, _AD, _ME, _self, _lead, _specialist),
    Matter.POOL: _reach(_CO, _AD, _QU, _ME, _self),
    Matter.CASE: _reach(_CO, _AD, _QU, _author, _reviewer),
    Matter.TRAIL: _reach(_QU, _AD, _reviewer),
    Matter.FIGURES: _reach(_CO, _AD, _FI, _QU, _ME, _SP, _sponsor),
    Matter.WORK: _reach(_CO, _AD, _FI, _QU, _ME, _CL, _SP),
    Matter.SETTINGS: _reach(_AD, _FI, _QU, _CO),
}

OWN_AFFAIR: Final = frozenset({Relation.SELF, Relation.MENTEE_OF, Relation.AUTHOR_OF})
"""Relations of those whom the content is about: their own reading is not noted."""

CONFIDENTIAL: Final = frozenset(
    {Matter.CONTENT, Matter.PRIVATE_NOTE, Matter.FORUM, Matter.ANSWER, Matter.DATA}
)
"""Seen only with a second factor shown a short while ago; reading it is itself recorded."""
