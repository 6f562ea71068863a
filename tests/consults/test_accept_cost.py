"""Beyond the package the payer accepts first; then, and only then, a colleague is asked."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.consults.accept_cost import AcceptCost, DeclineCost
from domain.cancelling_policy import Payer
from domain.consults import Consult, ConsultOver, OtherPrice
from domain.money import Money
from tests.consults.test_ask_colleague import CASE_WITH_POOL, QUESTION, SECOND
from tests.engagements.scene import AINO, RUNNING, mentors, opened
from tests.spec import Spec

ACCEPT = AcceptCost(consult_id=SECOND, price=Money(7400))
FIRM = UUID(int=0x99)
pytestmark = pytest.mark.feature("F9")


@pytest.fixture
def beyond(spec: Spec) -> Spec:
    spec.given(*CASE_WITH_POOL, QUESTION, replace(QUESTION, consult_id=SECOND))
    spec.by = AINO
    return spec


def test_accepted_the_colleague_is_asked(beyond: Spec) -> None:
    beyond.when(ACCEPT).then(Consult.CostAccepted, Consult.PutToColleague)
    accepted = beyond.event(Consult.CostAccepted)
    assert (accepted.payer_id, accepted.price) == (AINO, Money(7400))
    beyond.when(ACCEPT).then_refused(ConsultOver)


def test_the_price_is_the_firms_and_nobody_else_names_it(beyond: Spec) -> None:
    beyond.when(replace(ACCEPT, price=Money(1))).then_refused(OtherPrice)


def test_an_organisation_is_asked_for_its_own_price_without_vat(spec: Spec) -> None:
    ours = opened(payer=Payer.ORGANISATION, payer_id=FIRM)
    spec.given(*mentors(), ours, *RUNNING[1:], QUESTION)
    spec.when(replace(QUESTION, consult_id=SECOND))
    asked = spec.event(Consult.Asked)
    assert (asked.price, asked.price_version) == (Money(110_00), "prices/0")


def test_declined_nobody_is(beyond: Spec) -> None:
    declined = DeclineCost(consult_id=SECOND)
    beyond.when(declined).then(Consult.CostDeclined)
    beyond.when(ACCEPT).then_refused(ConsultOver)
