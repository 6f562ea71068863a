"""A consult beyond the package is charged once, at the price its payer accepted."""

from dataclasses import replace

import pytest

from application.consults.accept_cost import AcceptCost
from application.consults.answer_colleague import AnswerColleague
from application.invoicing.bill_consult import BillConsult
from application.pricing.set_prices import SetPrices
from domain.accounts import Account, Charge
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import TODAY, euros
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION, SECOND
from tests.engagements.scene import AINO, MIKAEL_HIMSELF, OFFICE, after
from tests.spec import Spec

ACCEPT = AcceptCost(consult_id=SECOND, price=euros("74.00"))
ANSWER = AnswerColleague(consult_id=SECOND, answer="By what it is worth to them.")
BILLED = BillConsult(consult_id=SECOND, answered_on=TODAY)
pytestmark = [pytest.mark.feature("F5"), pytest.mark.feature("F9")]


@pytest.fixture
def accepted(spec: Spec) -> Spec:
    spec.given(*CASE_WITH_POOL, QUESTION, replace(QUESTION, consult_id=SECOND))
    spec.by = AINO
    spec.given(ACCEPT)
    return spec


def answered(spec: Spec, answer: AnswerColleague = ANSWER) -> Spec:
    spec.by = MIKAEL_HIMSELF
    spec.when(answer)
    return spec


def test_at_the_price_the_payer_accepted_with_all_its_grounds(accepted: Spec) -> None:
    answered(accepted).when(BILLED).then(Account.Opened, Account.LineAdded)
    told = accepted.event(Account.LineAdded)
    assert (told.payer_id, told.source_id) == (AINO, SECOND)
    assert (told.line.charge, told.line.unit_price) == (Charge.CONSULT, euros("74.00"))
    assert told.line.words.fi == "Asiantuntijan konsultaatio, 30 min"
    why = told.line.grounds
    assert (why.clause, why.price_version) == ("consult", "prices/0")


def test_a_dearer_list_since_then_changes_nothing(accepted: Spec) -> None:
    dearer = PriceRow(Product.SESSION_HOUR, Audience.PRIVATE, euros("200.00"))
    accepted.by = OFFICE
    accepted.at(after(days=1)).given(SetPrices(valid_from=after(days=1).date(), prices=(dearer,)))
    answered(accepted).when(BILLED)
    assert accepted.event(Account.LineAdded).line.unit_price == euros("74.00")


def test_however_often_it_is_told_there_is_one_line(accepted: Spec) -> None:
    answered(accepted).given(BILLED).when(BILLED).then()


def test_before_the_answer_nothing_is_charged(accepted: Spec) -> None:
    accepted.when(BILLED).then()


def test_what_the_package_holds_is_not_charged_for(accepted: Spec) -> None:
    answered(accepted, replace(ANSWER, consult_id=KEY)).when(replace(BILLED, consult_id=KEY)).then()
