from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID, uuid4

import pytest
from annotated_types import Ge, Le, MaxLen, MinLen
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

import api.json_types  # noqa: F401 - money in commands is read by its rule
from api.forms import Form, blank, filled
from api.pages import environment
from application.firm import Command
from domain.money import Money
from domain.refusals import Refused

MENTOR = uuid4()


class Shut(Refused):
    """The payment page cannot be opened just now. Nothing was charged; try again in a moment."""

    status = 503


class Colour(StrEnum):
    BLUE = "blue"


@dataclass(frozen=True)
class Place:
    city: Annotated[str, MinLen(1)]
    floor: int = 0


@dataclass(frozen=True, kw_only=True)
class Invite(Command):
    """Ask somebody to come."""

    mentor_id: UUID
    name: Annotated[str, MinLen(1), MaxLen(5)]
    starts_at: datetime
    price: Money = field(default_factory=lambda: Money(0))
    minutes: Annotated[int, Ge(15), Le(240)] = 60
    colour: Colour = Colour.BLUE
    days: tuple[date, ...] = ()
    place: Place = field(default_factory=lambda: Place("Turku"))
    online: bool = False
    until: date | None = None


SENT = {"name": "Meri", "starts_at": "2026-12-03T14:30"}


class DeskOf:
    """A desk that remembers what it was asked, and refuses when told to."""

    def __init__(self, request: Request) -> None:
        self.request = request

    async def run(self, command: Any, key: str) -> Any:
        asked.append((command, key))
        if command.name == "Shut":
            raise Shut
        return None


asked: list[tuple[Any, str]] = []


async def again(form: Form[Any]) -> Response:
    told = {"wrong": form.wrong, "name": form.value("name"), "key": form.command_id}
    return JSONResponse(told, form.status)


async def invite(request: Request) -> Response:
    form = await filled(request, Invite, mentor_id=MENTOR)
    return await form.do(DeskOf(request), then="/done", again=again)  # type: ignore[arg-type]


@pytest.fixture
def client() -> TestClient:
    asked.clear()
    app = Starlette(routes=[Route("/", invite, methods=["POST"])])
    return TestClient(app, follow_redirects=False)


def send(client: TestClient, lang: str = "en", **more: Any) -> Any:
    return client.post(f"/?lang={lang}", data=SENT | more)


def test_a_filled_form_is_the_command(client: TestClient) -> None:
    more: dict[str, Any] = {
        "price": "1 148,00 €", "days": ["2026-12-03", "2026-12-04"], "place.city": "Oulu",
        "place.floor": "3", "online": "yes", "until": "", "csrf": "x",
    }  # fmt: skip
    assert send(client, **more).headers["location"] == "/done"
    ((command, _),) = asked
    assert command.starts_at == datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
    assert command.price == Money(114800)
    assert command.days == (date(2026, 12, 3), date(2026, 12, 4))
    assert command.place == Place("Oulu", 3)
    assert command.online
    assert command.until is None
    assert command.minutes == 60


def test_a_form_sent_twice_bears_the_same_key(client: TestClient) -> None:
    for _ in range(2):
        send(client, command_id="6f0f7d5e-5b5e-4a38-8f0e-0d4f2b2f6a11")
    assert len({key for _, key in asked}) == 1


@pytest.mark.parametrize(
    ("sent", "name", "sentence"),
    [
        ({"name": " "}, "name", "Fill this in."),
        ({"name": "Meri-Tuuli"}, "name", "Write at most 5 characters."),
        ({"minutes": "ten"}, "minutes", "Write a whole number."),
        ({"minutes": "5"}, "minutes", "Give at least 15."),
        ({"colour": "red"}, "colour", "Choose one of these."),
        ({"price": "much"}, "price", "Write an amount such as 148,00."),
        ({"starts_at": "soon"}, "starts_at", "Give a date or a time that exists."),
        ({"days": ["yesterday"]}, "days.0", "Give a date or a time that exists."),
    ],
)
def test_a_wrong_field_is_named_with_how_to_put_it_right(
    client: TestClient, sent: dict[str, Any], name: str, sentence: str
) -> None:
    answer = send(client, **sent)
    assert answer.status_code == 422
    assert answer.json()["wrong"] == {name: sentence}
    assert not asked


def test_the_sentence_is_in_the_readers_language(client: TestClient) -> None:
    assert send(client, "sv", name="").json()["wrong"] == {"name": "Fyll i den här punkten."}


def test_a_local_time_the_clocks_jump_over_is_refused(client: TestClient) -> None:
    answer = send(client, starts_at="2027-03-28T03:30")
    assert "jump over" in answer.json()["wrong"]["main"]


def test_a_refusal_stands_on_the_form_with_the_typed_text_and_a_fresh_key(
    client: TestClient,
) -> None:
    key = str(uuid4())
    answer = send(client, name="Shut", command_id=key)
    assert answer.status_code == 503
    assert "Nothing was charged" in answer.json()["wrong"]["main"]
    assert answer.json()["name"] == "Shut"
    assert answer.json()["key"] != key


def test_a_blank_form_shows_what_is_known() -> None:
    form = blank(Request({"type": "http", "headers": [], "query_string": b""}), {"days": [1, 2]})
    assert form.has("days", 2)
    assert form.value("minutes", 60) == "60"
    ui: Any = environment("en").globals["ui"]
    assert 'value="60"' in ui.field_of(form, "minutes", "Minutes", 60)
    assert "checked" in ui.boxes_of(form, "days", "Days", [(1, "Mon")])
