"""The owner of a sign-in is told when its recovery is asked for, and when it is done."""

import pytest

from application.people.whenever_a_sign_in_is_recovered import whenever_a_sign_in_is_recovered
from application.policies import Errand
from domain.recoveries import Recovery
from tests.people.test_recover_sign_in import ANNA, ASK, CONFIRM, ONE, OTHER, by, spec
from tests.spec import Spec, commanded

__all__ = ["spec"]
pytestmark = pytest.mark.feature("Q5")


def test_both_times_a_letter_goes_to_the_person(spec: Spec) -> None:
    asked = by(spec, ONE).when(ASK).event(Recovery.Asked)
    done = by(spec, OTHER).when(CONFIRM).event(Recovery.Confirmed)
    letters = [commanded(whenever_a_sign_in_is_recovered, one) for one in (asked, done)]
    assert letters == [
        [Errand("letter", {"letter": "recovery_asked", "to": str(ANNA)})],
        [Errand("letter", {"letter": "sign_in_recovered", "to": str(ANNA)})],
    ]
