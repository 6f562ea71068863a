"""One's calendar link is renewed at will, and tells names only if one wants it to."""

import pytest

from application.booking.renew_calendar_link import RenewCalendarLink, ShowCalendarNames
from domain.calendar_links import CalendarLink
from tests.booking.scene import AINO
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("E3")


@pytest.fixture
def spec() -> Spec:
    spec = Spec(MemoryLog())
    spec.by = AINO
    return spec


def test_each_link_has_the_next_number(spec: Spec) -> None:
    spec.when(RenewCalendarLink()).then(CalendarLink.Opened, CalendarLink.LinkRenewed)
    assert spec.event(CalendarLink.LinkRenewed).number == 1
    assert spec.when(RenewCalendarLink()).event(CalendarLink.LinkRenewed).number == 2


def test_it_is_ones_own(spec: Spec) -> None:
    assert spec.when(RenewCalendarLink()).event(CalendarLink.LinkRenewed).person_id == AINO


def test_names_are_shown_only_when_asked_for(spec: Spec) -> None:
    spec.given(RenewCalendarLink()).when(ShowCalendarNames(shown=False)).then()
    spec.when(ShowCalendarNames(shown=True)).then(CalendarLink.NamesShown)
    spec.when(ShowCalendarNames(shown=True)).then()
