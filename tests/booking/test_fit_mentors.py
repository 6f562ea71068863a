"""What the door would refuse because of the mentor is not offered to begin with."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from api.booking.fit_mentors import Fits, fit_to_begin, fit_to_meet
from application.booking.promises import PromiseRow
from application.mentors.mentor_card import MentorCard, mentor_card
from application.mentors.note_certificate import NoteCertificate
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import LowerLimits, SetFooting
from application.mentors.warn_of_expiry import GiveGrace
from domain.mentors import Bond
from domain.slots import Slot
from tests.booking.scene import MENTOR, slot
from tests.spec import Spec, shown

PRO_BONO = SetFooting(mentor_id=MENTOR, bond=Bond.PRO_BONO, full_time=False)
PAPER = NoteCertificate(mentor_id=MENTOR, title="EMCC EIA", valid_until=slot().day)
NEXT_DAY = slot(days=8)


def kept(*slots: Slot) -> list[PromiseRow]:
    return [
        PromiseRow(MENTOR, UUID(int=n), one.starts_at, one.minutes, one.zone, None, 0, 15)
        for n, one in enumerate(slots)
    ]


def known(spec: Spec) -> MentorCard:
    """The mentor's card as the log leaves it."""
    own = [event for event in spec.log.recorded if event.originator_id == MENTOR]
    card: MentorCard = shown(mentor_card, *own)
    return card


def desk(spec: Spec) -> Any:
    """A desk whose shelf holds the mentor's card."""

    async def documents(*_: object) -> dict[UUID, MentorCard]:
        return {MENTOR: known(spec)}

    return SimpleNamespace(shelf=SimpleNamespace(documents=documents), now=spec.log.now())


def meets(spec: Spec, *promised: Slot) -> Fits:
    return fit_to_meet(known(spec), kept(*promised))


def begins(spec: Spec, *promised: Slot, minutes: int = 60) -> Fits:
    return asyncio.run(fit_to_begin(desk(spec), MENTOR, kept(*promised), minutes))


@pytest.mark.feature("S14")
def test_a_month_that_holds_no_more_is_not_offered_and_the_next_one_is(spec: Spec) -> None:
    spec.given(PRO_BONO)
    two = (slot(), slot(days=14))
    for fits in (meets(spec, *two), begins(spec, *two)):
        assert not fits(slot(days=21))
        assert fits(slot(days=35))
    assert meets(spec, slot())(slot(days=21))
    assert not meets(spec, slot())(slot(days=21, minutes=61))


@pytest.mark.feature("M6")
def test_after_a_validity_has_ended_only_what_runs_goes_on_and_by_a_reason(spec: Spec) -> None:
    spec.given(PAPER)
    for fits in (meets(spec), begins(spec)):
        assert fits(slot())
        assert not fits(NEXT_DAY)
    until = NEXT_DAY.day + timedelta(days=20)
    spec.given(GiveGrace(mentor_id=MENTOR, until=until, reason="Uusinta vireillä"))
    assert meets(spec)(NEXT_DAY)
    assert not meets(spec)(slot(days=35))
    assert not begins(spec)(NEXT_DAY)


@pytest.mark.feature("B4")
def test_who_pauses_begins_nothing_and_goes_on_with_what_runs(spec: Spec) -> None:
    spec.given(PauseMentor(mentor_id=MENTOR, reason="leave"))
    assert not begins(spec)(slot())
    assert meets(spec)(slot())


@pytest.mark.feature("B3")
def test_who_has_no_room_for_what_is_sold_is_not_offered_for_it(spec: Spec) -> None:
    spec.given(LowerLimits(mentor_id=MENTOR, monthly_hours=1, engagements=None))
    assert begins(spec)(slot())
    assert not begins(spec, minutes=120)(slot())
    spec.given(LowerLimits(mentor_id=MENTOR, monthly_hours=None, engagements=0))
    assert not begins(spec)(slot())
    assert meets(spec)(slot())
