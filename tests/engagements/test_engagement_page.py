"""The page of an engagement tells its people, course and pause, and no content."""

from datetime import date
from uuid import UUID

from application.engagements.change_place import SetUsualPlace
from application.engagements.engagement_page import engagement_page
from domain.engagements import CourseState, Place
from domain.engagements.session_words import Means
from tests.engagements.agreeing import NameLead
from tests.engagements.scene import AGREED, AGREEMENT, AINO, CASE, COURSE, MIKAEL, OPENED, SANNA
from tests.spec import Spec, shown


def test_it_shows_who_leads_and_who_led(spec: Spec) -> None:
    spec.given(OPENED, AGREED, NameLead(engagement_id=CASE, mentor_id=MIKAEL))
    page = shown(engagement_page, *spec.log.recorded)
    assert (page.mentee_id, page.lead_id, page.state) == (AINO, MIKAEL, CourseState.RUNNING)
    assert [mentor for mentor, _ in page.leads] == [SANNA, MIKAEL]
    assert (page.agreement_id, page.course) == (AGREEMENT, COURSE)
    assert not page.paused_on(date(2026, 6, 1))


def test_a_session_keeps_the_diaries_of_everybody_and_of_the_usual_room(spec: Spec) -> None:
    place = Place(Means.ROOM, room_id=UUID(int=0x77))
    usual = SetUsualPlace(engagement_id=CASE, place=place)
    spec.given(OPENED, usual)
    assert shown(engagement_page, *spec.log.recorded).company == (AINO, place.diary)
