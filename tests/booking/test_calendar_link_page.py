import pytest

from application.booking.calendar_link_page import CalendarLinkPage, calendar_link_page
from application.booking.renew_calendar_link import RenewCalendarLink, ShowCalendarNames
from tests.booking.scene import AINO
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown


@pytest.mark.feature("E3")
def test_the_newest_link_and_what_it_tells_are_shown() -> None:
    spec = Spec(MemoryLog())
    spec.by = AINO
    spec.given(RenewCalendarLink(), RenewCalendarLink(), ShowCalendarNames(shown=True))
    page = shown(calendar_link_page, *spec.log.recorded)
    assert page == CalendarLinkPage(AINO, 2, names=True)
