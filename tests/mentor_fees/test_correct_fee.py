"""A fee is put right by an entry of its own, agreed to by a second person."""

import pytest

from application.invoicing.note_entitled import NoteEntitled
from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection, TakeFeeBack
from domain.four_eyes import NothingAsked, SecondLookTooSoon, SecondPersonNeeded
from domain.mentor_fees import FeeAccount
from domain.mentor_fees.words import CorrectionNeedsAmount, CorrectionTooLarge, FeeUnknown
from domain.money import NOTHING
from domain.people import Role
from tests.engagements.scene import CASE
from tests.mentor_fees.scene import (
    FIRST,
    SANNA,
    UUID,
    Became,
    Booked,
    account,
    agreed,
    amounts,
    at,
    earn,
    entry,
    euros,
    met,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("L7")
CORRECTION = UUID(int=0xFE40)
LESS = AskCorrection(
    mentor_id=SANNA, entry_id=entry(), amount=euros("-32.00"), reason="ended early",
    correction_id=CORRECTION,
)  # fmt: skip
AGREE = AgreeCorrection(mentor_id=SANNA, correction_id=CORRECTION)


def two_entitled(spec: Spec) -> Spec:
    for nth in (7, 8):
        spec.given(NoteEntitled(person_id=UUID(int=nth), role=Role.FINANCE, entitled=True))
    return spec


def test_a_second_person_agrees_and_the_first_entry_stays(spec: Spec) -> None:
    met(two_entitled(spec.given(*agreed())), FIRST, at(3, 4))
    spec.when(LESS).then(FeeAccount.CorrectionAsked)
    spec.when(AGREE).then_refused(SecondPersonNeeded)
    spec.by = UUID(int=8)
    spec.when(AGREE).then(FeeAccount.Corrected)
    assert account(spec).entries[entry()].amount == euros("132.00")
    assert account(spec).left_of(entry()) == euros("100.00")
    assert amounts(spec)["session"] == euros("100.00")
    spec.when(AGREE).then()


def test_who_is_alone_looks_again_a_day_later(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4)).given(LESS)
    spec.when(AGREE).then_refused(SecondLookTooSoon)
    spec.at(at(3, 5, 13)).when(AGREE).then(FeeAccount.Corrected)


def test_no_more_is_taken_back_than_there_is(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    more = AskCorrection(
        mentor_id=SANNA, entry_id=entry(), amount=euros("-132.01"), reason="mistake"
    )
    spec.when(more).then_refused(CorrectionTooLarge)
    none = AskCorrection(mentor_id=SANNA, entry_id=entry(), amount=NOTHING, reason="mistake")
    spec.when(none).then_refused(CorrectionNeedsAmount)
    other = AskCorrection(mentor_id=SANNA, entry_id=FIRST, amount=NOTHING, reason="mistake")
    spec.when(other).then_refused(FeeUnknown)
    spec.when(AgreeCorrection(mentor_id=SANNA, correction_id=FIRST)).then_refused(NothingAsked)


def test_a_no_show_that_falls_takes_its_fee_along(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(what="missed"))
    spec.given(earn())
    back = TakeFeeBack(engagement_id=CASE, session_id=FIRST, reason="no-show undone")
    spec.when(back).then(FeeAccount.Corrected)
    assert amounts(spec) == {"no_show": NOTHING}
    spec.when(back).then()


def test_nothing_is_taken_back_where_nothing_was_earned(spec: Spec) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(what="missed"))
    spec.when(TakeFeeBack(engagement_id=CASE, session_id=FIRST, reason="no-show undone"))
    assert not [event for event in spec.new if isinstance(event, FeeAccount.Corrected)]
