from datetime import date
from uuid import UUID

import pytest

from application.booking.set_limits import SetFirmLimits, SetMentorLimits, SetServiceLimits
from application.firm import Command
from domain.booking_rules import BookingRules, Level
from domain.firm_details import OUR_FIRM
from domain.limits import Limits
from domain.refusals import NotFound
from tests.booking.scene import HOUR, MENTOR, ORDER, SINCE
from tests.spec import Spec

LIMITS = Limits(sessions_a_day=4)
pytestmark = pytest.mark.feature("E1")


@pytest.mark.parametrize(
    ("command", "subject", "level"),
    [
        (SetFirmLimits(valid_from=SINCE, limits=LIMITS), OUR_FIRM, Level.FIRM),
        (SetMentorLimits(mentor_id=MENTOR, valid_from=SINCE, limits=LIMITS), MENTOR, Level.MENTOR),
        (SetServiceLimits(service_id=HOUR, valid_from=SINCE, limits=LIMITS), HOUR, Level.SERVICE),
    ],
)
def test_each_level_says_its_own(spec: Spec, command: Command, subject: UUID, level: Level) -> None:
    spec.when(command).then(BookingRules.Opened, BookingRules.LimitsSet)
    said = spec.event(BookingRules.LimitsSet)
    assert (said.subject_id, said.level, said.version, said.limits) == (subject, level, 1, LIMITS)


def test_the_same_again_is_no_new_version(spec: Spec) -> None:
    command = SetFirmLimits(valid_from=SINCE, limits=LIMITS)
    spec.given(command).when(command).then()


def test_a_later_day_is_a_version_of_its_own(spec: Spec) -> None:
    later = SetFirmLimits(valid_from=date(2026, 5, 1), limits=Limits(sessions_a_day=5))
    spec.given(SetFirmLimits(valid_from=SINCE, limits=LIMITS)).when(later)
    assert spec.event(BookingRules.LimitsSet).version == 2


def test_a_level_that_is_not_there_says_nothing(spec: Spec) -> None:
    spec.when(SetMentorLimits(mentor_id=ORDER, valid_from=SINCE, limits=LIMITS))
    spec.then_refused(NotFound)
    spec.when(SetServiceLimits(service_id=ORDER, valid_from=SINCE, limits=LIMITS))
    spec.then_refused(NotFound)
