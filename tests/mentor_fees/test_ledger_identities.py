"""Whatever happens in whatever order: no cent is lost, and nothing is paid twice."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.fee_moves import fee_balances, rows
from application.mentor_fees.hold_fees import HoldFee, ReleaseFee
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.pay_fees import NoteFeePaid
from domain.mentor_fees import FeeAccount, FeeTerms, Route
from domain.mentor_fees.statement import FeeStatement
from domain.money import NOTHING, Money
from domain.refusals import Refused
from tests.billing.scene import FIRM_SET
from tests.engagements.scene import mentors
from tests.memory_log import MemoryLog
from tests.mentor_fees.scene import (
    FIRST,
    RUNNING_CASE,
    SANNA,
    SECOND,
    THIRD,
    account,
    agreed,
    at,
    entry,
    met,
)
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L7")
SESSIONS = (FIRST, SECOND, THIRD)
STATEMENTS = tuple(UUID(int=0xFE70 + nth) for nth in range(3))


def begun() -> Spec:
    spec = Spec(MemoryLog()).given(FIRM_SET, *mentors(), *RUNNING_CASE, *agreed())
    for nth, session in enumerate(SESSIONS):
        met(spec, session, at(3, 4 + nth), minutes=20 + 17 * nth)
    return spec.at(at(4, 20))


def happenings() -> list[object]:
    some: list[object] = [
        MakeStatement(mentor_id=SANNA, until=date(2026, 3, 3 + nth), statement_id=one)
        for nth, one in enumerate(STATEMENTS, start=1)
    ]
    for nth, session in enumerate(SESSIONS):
        key = UUID(int=0xFE80 + nth)
        some += [
            AskCorrection(
                mentor_id=SANNA, entry_id=entry(session), amount=Money(-1234 * (nth + 1)),
                reason="put right", correction_id=key,
            ),
            AgreeCorrection(mentor_id=SANNA, correction_id=key),
            HoldFee(mentor_id=SANNA, entry_id=entry(session)),
            ReleaseFee(mentor_id=SANNA, entry_id=entry(session)),
        ]  # fmt: skip
    return some


def identities(spec: Spec) -> None:
    """Earned + corrected = not settled + settled; settled = what stands on statements."""
    (sums,) = fee_balances(kept(rows, "move_id", spec))
    entries = account(spec).entries.values()
    assert sums.earned + sums.corrected == Money.total(one.amount for one in entries)
    settled = Money.total(one.amount for one in entries if one.statement_id)
    assert sums.settled == settled
    made = [event for event in spec.log.recorded if isinstance(event, FeeStatement.Made)]
    assert Money.total(one.net for one in made) == settled
    assert all(one.net + one.vat == one.gross for one in made)
    assert sums.open == sums.earned + sums.corrected - sums.paid
    once = [key for one in made for key in one.entries]
    assert len(once) == len(set(once))


@settings(max_examples=10, deadline=None)
@given(st.permutations(happenings()))
def test_earned_and_corrected_is_settled_and_not_settled(order: list[object]) -> None:
    spec = begun()
    for nth, command in enumerate(order):
        spec.at(at(4, 20, 10) if nth < 7 else at(4, 22, 10)).when(command)  # type: ignore[arg-type]
        assert spec.refusal is None or isinstance(spec.refusal, Refused)
    identities(spec)
    paid = NoteFeePaid(
        statement_id=STATEMENTS[0], transfer_id=FIRST, amount=Money(1), booked_on=date(2026, 4, 22)
    )
    spec.when(paid)
    assert not [event for event in spec.new if isinstance(event, FeeAccount.Paid)]
    identities(spec)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.integers(0, 50_000), min_size=1, max_size=30),
    st.decimals(0, 100, places=2).map(Decimal),
)
def test_an_allowance_is_the_percentage_of_the_whole_to_the_cent(
    values: list[int], percent: Decimal
) -> None:
    terms = FeeTerms(route=Route.SELF_BILLED, coordination=percent)
    before, pieces = NOTHING, []
    for cents in values:
        pieces.append(terms.coordinating(before, Money(cents)))
        before += Money(cents)
    assert Money.total(pieces) == before.share(percent / 100)
    assert all(piece >= NOTHING for piece in pieces)
