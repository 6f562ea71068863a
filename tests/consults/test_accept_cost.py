"""Beyond the package the payer accepts first; then, and only then, a colleague is asked."""

from dataclasses import replace

import pytest

from application.consults.accept_cost import AcceptCost, DeclineCost
from domain.consults import Consult, ConsultOver
from domain.money import Money
from tests.consults.test_ask_colleague import CASE_WITH_POOL, QUESTION, SECOND
from tests.engagements.scene import AINO
from tests.spec import Spec

ACCEPT = AcceptCost(consult_id=SECOND, price=Money(7400))
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


def test_declined_nobody_is(beyond: Spec) -> None:
    declined = DeclineCost(consult_id=SECOND)
    beyond.when(declined).then(Consult.CostDeclined)
    beyond.when(ACCEPT).then_refused(ConsultOver)
