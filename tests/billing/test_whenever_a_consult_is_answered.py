"""An answer beyond the package is charged for, one within it is not."""

from dataclasses import replace

import pytest

from application.invoicing.bill_consult import BillConsult
from application.invoicing.whenever_a_consult_is_answered import whenever_a_consult_is_answered
from domain.consults import Consult
from tests.billing.scene import TODAY
from tests.billing.test_bill_consult import ACCEPT, ANSWER, answered
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION, SECOND
from tests.spec import Spec, commanded

pytestmark = [pytest.mark.feature("F5"), pytest.mark.feature("F9")]


def test_it_is_charged_for_when_it_is_answered_and_not_in_its_package(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL, QUESTION, replace(QUESTION, consult_id=SECOND), ACCEPT)
    within = answered(spec, replace(ANSWER, consult_id=KEY)).event(Consult.Answered)
    assert commanded(whenever_a_consult_is_answered, within) == []
    beyond = answered(spec).event(Consult.Answered)
    billed = BillConsult(consult_id=SECOND, answered_on=TODAY)
    assert commanded(whenever_a_consult_is_answered, beyond) == [billed]
