from datetime import UTC, date, datetime

import pytest

from application.hours.agree_retainer import ChargeRetainer
from application.hours.whenever_a_month_of_a_retainer_ends import (
    whenever_a_month_of_a_retainer_ends,
)
from application.policies import Later
from domain.hours import Retainer
from tests.billing.scene import at
from tests.hours.agreed import EVERY_MONTH, RETAINER
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("K2")
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_each_month_is_charged_in_the_night_after_it(spec: Spec) -> None:
    agreed = spec.when(EVERY_MONTH).event(Retainer.Agreed)
    first = Later(
        datetime(2026, 4, 1, 0, tzinfo=UTC), ChargeRetainer(retainer_id=RETAINER, month=MARCH)
    )
    assert commanded(whenever_a_month_of_a_retainer_ends, agreed) == [first]
    charged = spec.at(at(4, 1)).when(first.command).event(Retainer.MonthCharged)
    assert commanded(whenever_a_month_of_a_retainer_ends, charged) == [
        Later(
            datetime(2026, 5, 1, 0, tzinfo=UTC), ChargeRetainer(retainer_id=RETAINER, month=APRIL)
        )
    ]
