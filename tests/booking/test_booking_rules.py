from datetime import date

from application.booking.booking_rules import LimitsVersion, RulesPage, booking_rules
from application.booking.open_holiday import CloseHoliday, OpenHoliday
from application.booking.set_limits import SetFirmLimits
from domain.booking_rules import NOTHING_SAID, BookingRules, Level
from domain.firm_details import OUR_FIRM
from domain.limits import Limits
from tests.spec import Spec, shown

FOUR, FIVE = Limits(sessions_a_day=4), Limits(sessions_a_day=5)


def test_what_a_level_says_is_told_version_by_version(spec: Spec) -> None:
    may, june = date(2026, 5, 1), date(2026, 6, 1)
    spec.given(
        SetFirmLimits(valid_from=june, limits=FIVE), SetFirmLimits(valid_from=may, limits=FOUR),
        OpenHoliday(day=may), CloseHoliday(day=may), OpenHoliday(day=date(2026, 12, 6)),
    )  # fmt: skip
    page = shown(
        booking_rules, *(e for e in spec.log.recorded if isinstance(e, BookingRules.Event))
    )
    assert page == RulesPage(
        OUR_FIRM, Level.FIRM, (LimitsVersion(1, june, FIVE), LimitsVersion(2, may, FOUR)),
        (date(2026, 12, 6),),
    )  # fmt: skip
    assert page.limits_on(date(2026, 4, 30)) == NOTHING_SAID
    assert page.limits_on(date(2026, 5, 31)) == FOUR
    assert page.limits_on(june) == FIVE
