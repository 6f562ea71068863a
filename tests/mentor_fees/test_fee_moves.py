"""The ledger: open = earned + corrected - paid, and any past date comes out the same again."""

from datetime import date

import pytest

from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.fee_moves import FeeMoved, fee_balances, rows
from domain.money import NOTHING
from tests.mentor_fees.scene import FIRST, SANNA, SECOND, UUID, agreed, at, entry, euros, met
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L7")


@pytest.fixture
def corrected(spec: Spec) -> Spec:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    met(spec, SECOND, at(3, 6))
    ask = AskCorrection(
        mentor_id=SANNA, entry_id=entry(), amount=euros("-32.00"), reason="ended early",
        correction_id=UUID(int=5),
    )  # fmt: skip
    spec.at(at(3, 7)).given(ask)
    return spec.at(at(3, 9)).given(AgreeCorrection(mentor_id=SANNA, correction_id=UUID(int=5)))


def test_what_is_open_is_what_was_earned_and_corrected_less_what_was_paid(corrected: Spec) -> None:
    (sums,) = fee_balances(kept(rows, "move_id", corrected))
    assert (sums.earned, sums.corrected) == (euros("286.00"), euros("-32.00"))
    assert (sums.settled, sums.paid, sums.open) == (NOTHING, NOTHING, euros("254.00"))


def test_a_past_date_comes_out_as_it_was_known_then(corrected: Spec) -> None:
    moves = [one for one in kept(rows, "move_id", corrected) if one.recorded_at < at(3, 8)]
    (sums,) = fee_balances(moves)
    assert (sums.corrected, sums.open) == (NOTHING, euros("286.00"))


def test_an_entry_says_by_which_terms_and_price_it_came_about(corrected: Spec) -> None:
    moves = kept(rows, "move_id", corrected)
    first = moves[0]
    assert (first.what, first.kind, first.on) == (FeeMoved.EARNED, "session", date(2026, 3, 4))
    assert (first.terms_version, bool(first.price_version)) == (1, True)
    assert moves[-1].reason == "ended early"
