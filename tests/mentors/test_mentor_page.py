"""What visitors and colleagues read of a mentor."""

from datetime import date

import pytest

from application.mentors.mentor_page import MentorPage, mentor_page
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.mentors.write_profile import WriteProfile
from domain.mentors import Format, Mentor
from tests.mentors.hours import MONDAYS
from tests.mentors.pool import ADDED, HEADLINE, MENTOR, REGISTERED, TODAY
from tests.spec import Spec, shown


def page(spec: Spec) -> MentorPage:
    events = [event for event in spec.log.recorded if isinstance(event, Mentor.Event)]
    found: MentorPage = shown(mentor_page, *events)
    return found


@pytest.mark.feature("B1")
def test_the_profile_is_told(spec: Spec) -> None:
    write = WriteProfile(
        mentor_id=MENTOR, headline=HEADLINE, themes=("succession",), languages=("sv",),
        industries=("energy",), formats=(Format.PHONE,), places=("Vaasa",),
    )  # fmt: skip
    spec.given(REGISTERED, ADDED, write)
    found = page(spec)
    assert (found.themes, found.industries, found.places) == (
        ("succession",),
        ("energy",),
        ("Vaasa",),
    )


@pytest.mark.feature("B2")
def test_what_the_firm_confirmed_is_told_while_it_is_valid(spec: Spec) -> None:
    spec.given(REGISTERED, ADDED)
    assert {one.area for one in page(spec).confirmed_on(TODAY)} == {"leadership", "innovation"}
    assert page(spec).confirmed_on(date(2029, 1, 1)) == ()


@pytest.mark.feature("B4")
def test_a_paused_mentor_takes_no_bookings(spec: Spec) -> None:
    spec.given(REGISTERED, ADDED)
    assert not page(spec).takes_bookings
    spec.given(SetWeeklyHours(mentor_id=MENTOR, weekly=MONDAYS))
    assert page(spec).takes_bookings
    spec.given(PauseMentor(mentor_id=MENTOR))
    assert not page(spec).takes_bookings
