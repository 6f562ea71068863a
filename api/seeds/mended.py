"""The demo's finding that was mended: a case, its cause, an action whose effect was verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.firm import Command
from application.quality.handle_case import (
    AgreeAction,
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from application.quality.improve import ProposeImprovement
from domain.quality.case_words import Ground, Outcome
from domain.quality.improvement import Source

CASE: Final = seeded("sampled/case")
ACTION: Final = seeded("sampled/action")
FOUND: Final = "Tavoitteen kirjaus puuttui: ensimmäisestä tapaamisesta ei jäänyt merkintää."


def mended(engagement: UUID, review: UUID, over: date) -> Iterator[Step]:
    """What a review found: a case, its cause, an action whose effect was verified."""
    manager, owner = person_of("quality"), person_of("coordinator")
    begun, done, seen = (working_day(over + timedelta(days=n)) for n in (21, 32, 62))
    opened = [
        OpenCase(ground=Ground.FINDING, about=engagement, what=FOUND, case_id=CASE),
        InvestigateCase(case_id=CASE),
        FindCause(case_id=CASE, cause="Lomake ei pyytänyt tavoitetta ensimmäisellä kerralla."),
        AgreeAction(
            case_id=CASE, action_id=ACTION, owner_id=owner, due=over + timedelta(days=45),
            what="Mentoreita muistutetaan tavoitteesta ensimmäisen tapaamisen jälkeen.",
        ),
        ProposeImprovement(
            improvement_id=seeded("sampled/improvement"), source=Source.REVIEW, source_id=review,
            what="Tavoite kysytään jo ensimmäisen tapaamisen päätteeksi.",
        ),
    ]  # fmt: skip
    yield from acts_on("sampled/case", opened, begun, manager)
    yield Step("sampled/done", MarkActionDone(case_id=CASE, action_id=ACTION), owner,
               at=moment(done, "15:00"))  # fmt: skip
    closed = [
        VerifyEffect(case_id=CASE, action_id=ACTION, effective=True),
        CloseCase(case_id=CASE, outcome=Outcome.UPHELD),
    ]
    yield from acts_on("sampled/closed", closed, seen, manager)


def acts_on(key: str, acts: Iterable[Command], day: date, by: UUID) -> Iterator[Step]:
    """These, one after the other on a day."""
    for nth, command in enumerate(acts):
        yield Step(f"{key}/{nth}", command, by, at=moment(day, f"13:{nth:02}"))
