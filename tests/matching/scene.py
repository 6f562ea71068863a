"""The mentee, the mentors and the choosing that specifications of matching speak of."""

from datetime import datetime, timedelta
from uuid import UUID

from application.engagements.book_from_package import BookOnAccount
from application.engagements.close_session import MarkHeld
from application.firm import Command
from application.matching.answer_request import AcceptMentee
from application.matching.choose_mentor import ChooseMentor
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from domain.competences import Level
from domain.languages import InThreeLanguages
from domain.matching import Facts, Input, Wanted
from domain.mentors import mentor_of
from tests.engagements.agreeing import AgreeEngagement
from tests.intake.applicants import ACCEPTED, APPLIES, CASE
from tests.spec import NOON, Spec

PEOPLE = {"sanna": UUID(int=0xA0), "mikael": UUID(int=0xA1), "johan": UUID(int=0xA2),
          "leila": UUID(int=0xA3)}  # fmt: skip
SANNA, MIKAEL, JOHAN, LEILA = (mentor_of(one) for one in PEOPLE.values())
"""Sanna knows most of what is asked, then Mikael, then Johan; Leila knows nothing of it."""
KNOWS = {
    "sanna": (("leadership", "innovation"), Level.LEADING),
    "mikael": (("leadership",), Level.EXPERIENCED),
    "johan": (("innovation",), Level.PRACTISED),
    "leila": (("work_and_family",), Level.LEADING),
}
HEADLINE = InThreeLanguages("Johtaminen", "Ledarskap", "Leadership")
EVERYBODY = (LEILA, JOHAN, MIKAEL, SANNA)
BEST = (SANNA, MIKAEL, JOHAN)
SALT = UUID(int=0xAF)


def joins(key: str, name: str | None = None) -> tuple[Command, ...]:
    themes, level = KNOWS[key]
    registered = RegisterPerson(
        person_id=PEOPLE[key], name=name or key.title(), email=f"{key}@example.fi"
    )
    added = AddMentor(person_id=PEOPLE[key], headline=HEADLINE, themes=themes, level=level)
    return registered, added


POOL: tuple[Command, ...] = tuple(command for key in KNOWS for command in joins(key))
LOOKING: tuple[Command, ...] = (*POOL, APPLIES, ACCEPTED)
RANK = RankMentors(engagement_id=CASE, mentor_ids=EVERYBODY)
PROPOSE = ProposeCandidates(engagement_id=CASE, mentor_ids=BEST)
CHOOSE = ChooseMentor(engagement_id=CASE, wishes=(SANNA, MIKAEL))
YES = AcceptMentee(engagement_id=CASE, mentor_id=SANNA)
PROPOSED: tuple[Command, ...] = (*LOOKING, RANK, PROPOSE)
ASKED: tuple[Command, ...] = (*PROPOSED, CHOOSE)
SETTLED: tuple[Command, ...] = (*ASKED, YES)
AGREED = AgreeEngagement(engagement_id=CASE, agreement_id=UUID(int=0xAE))
DEADLINE = datetime(2026, 3, 4, 22, tzinfo=NOON.tzinfo)
"""The end of the second working day after Monday 2 March."""

WANTED = Wanted(("leadership",), ("fi",), ("video",), (), ())
PLAIN = Facts(
    UUID(int=1), active=True, valid=True, fullness="", levels=(("leadership", 3),),
    languages=("fi",), formats=("video",),
)  # fmt: skip


def given(*candidates: Facts, wanted: Wanted = WANTED) -> Input:
    return Input(wanted, candidates, SALT)


def meet(spec: Spec, nth: int, *, hold: bool = True) -> None:
    """A session is booked, takes place, and is marked as held unless somebody forgot.

    It begins at the time of day the applicant asked for.
    """
    starts, session = NOON + timedelta(days=7 * nth, hours=5), UUID(int=0xB00 + nth)
    spec.given(BookOnAccount(engagement_id=CASE, starts_at=starts, session_id=session))
    spec.at(starts + timedelta(hours=1))
    if hold:
        spec.given(MarkHeld(engagement_id=CASE, session_id=session, minutes=60))
