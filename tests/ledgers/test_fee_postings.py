"""What the firm owes its mentors as purchases of the books, and the money that settled it."""

from datetime import date

import pytest

from application.ledgers.fee_postings import FeeStep, fee_postings, purchases, settlements
from application.mentor_fees.answer_statement import MatchOwnInvoice
from domain.mentor_fees import FeeTerms, Route
from tests.billing.scene import FIRM_SET, euros
from tests.engagements.scene import mentors
from tests.memory_log import MemoryLog
from tests.mentor_fees.paying import GROSS, PAY_DAY, approved, left_account, stated
from tests.mentor_fees.scene import RUNNING_CASE, SANNA, STATEMENT
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L7"), pytest.mark.feature("L11")]


@pytest.fixture
def spec() -> Spec:
    """A mentoring an organisation pays for."""
    return Spec(MemoryLog()).given(FIRM_SET, *mentors(), *RUNNING_CASE)


def test_an_invoice_in_the_mentors_name_is_a_purchase_and_the_bank_settles_it(spec: Spec) -> None:
    approved(spec).given(left_account())
    steps = kept(fee_postings.rows, "move_id", spec)
    (bought,) = purchases(steps)
    assert (bought.number, bought.net, bought.vat, bought.gross) == (
        "P2026-00001", euros("143.00"), euros("36.47"), GROSS,
    )  # fmt: skip
    (paid,) = settlements(steps)
    assert (paid.what, paid.on, paid.gross) == (FeeStep.PAID, PAY_DAY, GROSS)


def test_a_mentors_own_invoice_is_one_once_it_is_matched(spec: Spec) -> None:
    stated(spec, terms=FeeTerms(route=Route.OWN_INVOICE))
    assert list(purchases(kept(fee_postings.rows, "move_id", spec))) == []
    spec.given(
        MatchOwnInvoice(
            mentor_id=SANNA, statement_id=STATEMENT, number="77", dated_on=date(2026, 4, 2),
            gross=GROSS,
        )
    )  # fmt: skip
    (bought,) = purchases(kept(fee_postings.rows, "move_id", spec))
    assert (bought.number, bought.vat) == ("77", euros("36.47"))


def test_what_payroll_pays_is_posted_by_payroll(spec: Spec) -> None:
    stated(spec, terms=FeeTerms(route=Route.PAYROLL))
    assert list(purchases(kept(fee_postings.rows, "move_id", spec))) == []
