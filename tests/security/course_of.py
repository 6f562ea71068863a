"""A mentoring course with words to be found again, for tests of who can read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any
from uuid import UUID, uuid4

from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.lots.add_lot import AddLot
from application.mentoring.keep_private_note import KeepPrivateNote
from application.mentoring.set_goal import SetGoal
from application.mentoring.write_entry import WriteEntry
from application.mentoring.write_note import WriteNote
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.engagements.course_events import Course
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import after
from tests.signed_in import House


@dataclass
class Told:
    """One course: its people and the words said in it, each found nowhere else."""

    mentee: UUID = field(default_factory=uuid4)
    mentor: UUID = field(default_factory=uuid4)
    course: UUID = field(default_factory=uuid4)
    session: UUID = field(default_factory=uuid4)
    words: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for what in ("name", "email", "goal", "note", "private", "journal"):
            self.words[what] = f"Kanarek{what}{uuid4().hex[:10]}"
        self.words["email"] += "@canary.example"

    @property
    def content(self) -> list[str]:
        """The words only the mentee and the mentor may read."""
        return [self.words[what] for what in ("goal", "note", "private", "journal")]


def begin(house: House) -> Told:
    """A course of eight with a goal, a shared note, a private note and a journal entry."""
    told = Told()
    hours = tuple((day, Hours(time(9), time(17))) for day in range(1, 6))
    house.do(
        RegisterPerson(
            person_id=told.mentee, name=told.words["name"], email=told.words["email"],
            roles=(Role.CLIENT,),
        ),
        RegisterPerson(
            person_id=told.mentor, name="Oppinut Opastaja", email=f"{told.mentor}@firm.example",
            roles=(Role.MENTOR,),
        ),
        AddMentor(
            person_id=told.mentor, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)
        ),
        SetWeeklyHours(mentor_id=mentor_of(told.mentor), weekly=hours),
        OpenEngagement(
            engagement_id=told.course, mentee_id=told.mentee, lead_id=mentor_of(told.mentor),
            payer=Payer.CONSUMER, payer_id=told.mentee,
            course=Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8),
        ),
        AgreeEngagement(engagement_id=told.course, agreement_id=uuid4()),
        AddLot(owner_id=told.course, minutes=240, valid_until=date(2026, 9, 30), lot_id=uuid4()),
        BookFromPackage(
            engagement_id=told.course, session_id=told.session, starts_at=after(days=7)
        ),
    )  # fmt: skip
    by: dict[str, Any] = {"engagement_id": told.course}
    house.do(
        SetGoal(**by, words=told.words["goal"]), WriteEntry(**by, words=told.words["journal"]),
        by=told.mentee,
    )  # fmt: skip
    house.do(
        WriteNote(**by, session_id=told.session, words=told.words["note"]),
        KeepPrivateNote(**by, words=told.words["private"]),
        by=told.mentor,
    )
    return told


def readable(house: House, told: Told) -> set[str]:
    """Which of the course's words can still be read from the log."""
    whole = repr([vars(event) for event in house.reception.log.events(0, 100_000)])
    return {what for what, words in told.words.items() if words in whole}
