"""Every fee says for what, when, why it waits and when it was paid."""

from datetime import date

import pytest

from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.fee_list import FeeRow, fee_list, fees_missing, missing_rows, rows
from application.mentor_fees.hold_fees import HoldFee, ReleaseFee
from domain.mentor_fees import FeeKind
from tests.mentor_fees.scene import (
    FIRST,
    SANNA,
    UUID,
    Became,
    Booked,
    agreed,
    at,
    earn,
    entry,
    euros,
    met,
)
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L7")


def row(spec: Spec, entry_id: UUID) -> FeeRow:
    (found,) = [one for one in kept(rows, "entry_id", spec) if one.entry_id == entry_id]
    assert isinstance(found, FeeRow)
    return found


def test_a_fee_says_for_what_and_until_when_it_waits(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    one = row(spec, entry())
    assert (one.mentor_id, one.kind, one.session_id) == (SANNA, FeeKind.SESSION, FIRST)
    assert (one.amount, one.basis, one.minutes) == (euros("132.00"), euros("220.00"), 60)
    assert (one.day, one.hold_until) == (date(2026, 3, 4), date(2026, 3, 18))


def test_it_says_why_it_is_held(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4)).given(HoldFee(mentor_id=SANNA, entry_id=entry()))
    assert row(spec, entry()).hold == "looked_into"
    spec.given(ReleaseFee(mentor_id=SANNA, entry_id=entry()))
    assert row(spec, entry()).hold == ""


def test_a_correction_is_a_row_of_its_own(spec: Spec) -> None:
    ask = AskCorrection(
        mentor_id=SANNA, entry_id=entry(), amount=euros("-32.00"), reason="ended early",
        correction_id=UUID(int=5),
    )  # fmt: skip
    met(spec.given(*agreed()), FIRST, at(3, 4)).given(ask)
    assert (row(spec, entry()).asked_id, row(spec, entry()).asked) == (UUID(int=5), ask.amount)
    spec.at(at(3, 6)).given(AgreeCorrection(mentor_id=SANNA, correction_id=UUID(int=5)))
    assert row(spec, entry()).asked_id is None
    correction = row(spec, UUID(int=5))
    assert (correction.amount, correction.corrects_id) == (ask.amount, entry())


def test_what_has_no_terms_is_listed_until_it_is_earned(spec: Spec) -> None:
    spec.given(Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(), earn(FIRST, 60))
    (waiting,) = kept(missing_rows, "source_id", spec)
    assert (waiting.mentor_id, waiting.minutes) == (SANNA, 60)
    spec.given(*agreed(), earn(FIRST, 60))
    assert kept(missing_rows, "source_id", spec) == []


def test_the_tables_are_kept_by_what_makes_a_row_one() -> None:
    assert (fee_list.key, fees_missing.key) == (("entry_id",), ("source_id", "mentor_id"))
