"""A mentor's own calendar, read from a server of its own, keeps visitors from booking."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from uuid import uuid4

import httpx
import pytest

from application.mentors.add_mentor import AddMentor
from application.mentors.set_footing import LowerLimits
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.services.offer_service import OfferService
from domain.firm_details import OUR_FIRM
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.money import Money
from domain.outside_calendars import calendar_of
from domain.people import Role
from domain.service_kinds import ServiceKind
from infrastructure.errands.read_calendar import read_calendar
from infrastructure.outside_address import Outside
from tests.mentors.hours import MONDAYS
from tests.security.test_outside_address import leads_to
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("E2"), pytest.mark.asvs("1.3.6")]
OWN = mentor_of(person_in(Role.MENTOR))
HOUR = uuid4()
ADDRESS = "https://calendar.example/private/abc123/basic.ics"
BUSY = "2026-03-09T08:00:00+00:00"
SECRET = "Dentist, with Dr Salminen"
TEXT = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Elsewhere//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20260301T000000Z
DTSTART:20260309T080000Z
DTEND:20260309T090000Z
SUMMARY:{SECRET}
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


class Elsewhere(BaseHTTPRequestHandler):
    """Answers as the test wishes; keeps what was asked."""

    answer: ClassVar[tuple[int, str]] = (200, TEXT)
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        status, text = type(self).answer
        self.asked.append(f"{self.headers['Host']}{self.path}")
        self.send_response(status)
        self.send_header("Location", "https://127.0.0.1/")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class ToLocal(httpx.AsyncHTTPTransport):
    """Carries what goes to the looked-up address to the server of the test."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert (request.url.scheme, request.url.host) == ("https", "93.184.215.14")
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return await super().handle_async_request(request)


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        port = server.server_address[1]
        house.reception.outside = Outside(leads_to("93.184.215.14"), ToLocal(port))
        three = InThreeLanguages("a", "b", "c")
        house.do(
            AddMentor(person_id=person_in(Role.MENTOR), headline=three, themes=("leadership",)),
            SetWeeklyHours(mentor_id=OWN, weekly=MONDAYS),
            OfferService(service_id=HOUR, kind=ServiceKind.SINGLE, minutes=60,
                         price=Money(14800), name=three),
        )  # fmt: skip
        yield house
    server.shutdown()
    server.server_close()


def offered(house: House) -> str:
    path = f"/book?service={HOUR}&mentor={OWN}&day=2026-03-09"
    return house.stranger.get(path).text


def hours(house: House) -> str:
    return house.as_(Role.MENTOR).get("/desk/profile/hours?lang=en").text


def read_again(house: House) -> None:
    """What the job of the next hour does."""
    about = {"mentor_id": str(OWN), "number": "1", "job": str(uuid4())}
    house.run(lambda: read_calendar(house.reception, about))
    house.settle()


async def planned(house: House) -> list[datetime]:
    async with house.reception.shelf.pool.connection() as link:
        found = await link.execute("select due_at from job where kind = 'read_calendar'")
        return [due for (due,) in await found.fetchall()]


def test_a_visitor_is_not_offered_a_time_of_the_mentors_own_calendar(house: House) -> None:
    assert f'value="{BUSY}"' in offered(house)
    mentor = house.as_(Role.MENTOR)
    wrong = mentor.post("/desk/profile/calendar", data={"address": "http://calendar.example/"})
    assert wrong.status_code == 422
    assert "http://calendar.example/" in wrong.text
    assert mentor.post("/desk/profile/calendar", data={"address": ADDRESS}).status_code == 303
    house.settle()
    assert Elsewhere.asked == ["calendar.example/private/abc123/basic.ics"]
    assert f'value="{BUSY}"' not in offered(house)
    assert "Read every hour from calendar.example." in hours(house)
    assert "abc123" not in hours(house)


def test_titles_stand_nowhere(house: House) -> None:
    seen = house.as_(Role.MENTOR).get(f"/api/mentors/{OWN}/own-calendar").json()
    assert [one["starts_at"] for one in seen["times"]] == ["2026-03-09T08:00:00Z"]
    kept = list(house.reception.log.stream(calendar_of(OWN)))
    assert len(kept) == 3
    assert SECRET not in repr(kept) + str(seen)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((302, ""), "Its address answers, but not with a calendar."),
        ((200, "<html>Sign in</html>"), "cannot be read whole as a calendar"),
        ((500, ""), "Its address answers, but not with a calendar."),
    ],
)
def test_a_calendar_that_fails_is_shown_and_frees_nothing(
    house: House, answer: tuple[int, str], said: str
) -> None:
    Elsewhere.answer = answer
    read_again(house)
    assert said in hours(house)
    assert f'value="{BUSY}"' not in offered(house)
    Elsewhere.answer = (200, TEXT)
    read_again(house)
    assert "Read every hour from" in hours(house)


@pytest.mark.feature("R13")
def test_a_closed_firm_and_a_full_month_are_not_offered_either(house: House) -> None:
    desk, address = house.as_(Role.COORDINATOR), "/desk/closures/close"
    free = 'value="2026-03-09T10:00:00+00:00"'
    assert free in offered(house)
    wrong = desk.post(address, data={"first": "2026-03-09", "last": "2026-03-08"})
    assert wrong.status_code == 422
    assert 'value="2026-03-09"' in wrong.text
    days = {"first": "2026-03-09", "last": "2026-03-13", "command_id": str(uuid4())}
    for _ in range(2):
        assert desk.post(address, data=days).status_code == 303
    house.settle()
    assert free not in offered(house)
    assert "13.3.2026" in desk.get("/desk/closures").text
    assert house.as_(Role.MENTOR).get("/desk/closures").status_code == 403
    (one,) = desk.get(f"/api/booking/rules/{OUR_FIRM}").json()["closures"]
    lifted = desk.post("/desk/closures/lift", data={"closure_id": one["closure_id"]})
    assert lifted.status_code == 303
    house.do(LowerLimits(mentor_id=OWN, monthly_hours=0, engagements=None))
    house.settle()
    assert free not in offered(house)
    house.do(LowerLimits(mentor_id=OWN, monthly_hours=None, engagements=None))
    house.settle()
    assert free in offered(house)


def test_it_is_read_every_hour(house: House) -> None:
    assert NOON + timedelta(hours=1) in house.run(lambda: planned(house))


def test_it_is_the_mentors_own_and_read_no_more_at_a_word(house: House) -> None:
    for role in (Role.CLIENT, Role.SPONSOR, Role.FINANCE, Role.QUALITY):
        assert house.as_(role).get(f"/api/mentors/{OWN}/own-calendar").status_code in {403, 404}
    mentor = house.as_(Role.MENTOR)
    body = {"mentor_id": str(OWN)}
    assert mentor.post("/api/mentors/unsubscribe-calendar", json=body).status_code == 200
    house.settle()
    Elsewhere.asked.clear()
    read_again(house)
    assert Elsewhere.asked == []
    assert f'value="{BUSY}"' in offered(house)


@pytest.mark.feature("R13")
def test_a_holiday_is_opened_and_the_limits_are_set_on_the_same_page(house: House) -> None:
    desk, here = house.as_(Role.COORDINATOR), "/desk/closures"
    wrong = desk.post(f"{here}/open-holiday", data={"day": "2026-04-07"})
    assert wrong.status_code == 422
    assert 'value="2026-04-07"' in wrong.text
    assert desk.post(f"{here}/open-holiday", data={"day": "2026-04-06"}).status_code == 303
    backwards = {"valid_from": "2026-03-02", "limits.furthest_days": "-1"}
    assert desk.post(f"{here}/limits", data=backwards).status_code == 422
    further = {"valid_from": "2026-03-02", "limits.furthest_days": "61"}
    assert desk.post(f"{here}/limits", data=further).status_code == 303
    house.settle()
    shown = desk.get(here).text
    assert "6.4.2026" in shown
    assert ">61<" in shown
    assert desk.get(f"{here}/limits").status_code == 200
    assert desk.post(f"{here}/close-holiday", data={"day": "2026-04-06"}).status_code == 303
    house.settle()
    assert "6.4.2026" not in desk.get(here).text
    assert house.as_(Role.FINANCE).post(f"{here}/limits", data=further).status_code == 403
