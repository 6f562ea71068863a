"""Whatever names people have: every form of trainings and forums takes them as they are written.

What no name is gets a sentence at its field, and the rest of the form stays as it was typed.
"""

from __future__ import annotations

import asyncio
import html
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from api.forms import Form, filled
from api.pages import environment
from api.plain_text import TextUnusable, is_plain, require_plain, require_plain_body
from application.booking.give_details import GiveDetails
from application.firm import Answer, Caller, Command, Firm, recorded
from application.firm_details.publish_text import PublishText
from application.forums.apply_to_forum import ApplyToForum
from application.trainings.join_queue import JoinQueue
from application.trainings.name_participant import NameParticipant
from application.trainings.order_seats import OrderSeats
from domain.events import Event, Via, derived
from domain.firm_details import TextKind
from domain.people import Person
from tests.forums.scene import FORUM, FOUNDED, PROFILE
from tests.memory_log import MemoryLog
from tests.trainings.scene import OPENED, ORDER, PLANNED, TAUGHT, TRAINING, words
from tests.trainings.test_hold_seat import HELD
from tests.trainings.test_order_seats import ORDERED

JOINERS = "\u200c\u200d"
SEEN = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
ODD = SEEN | st.sampled_from(JOINERS + "\u0301\u05d0\u0639\u0646<&'\"")
NAMES = st.builds("{}ä{}".format, st.text(ODD, max_size=30), st.text(ODD, max_size=30))
SIGNS = "\u200b\u202e\u2066\ufeff\x01\x1b\x7f\x9f\u200d.-\U0001f9d1"
NO_NAMES = st.one_of(
    st.text(st.sampled_from(" \t\n\r\u00a0\u3000"), max_size=9),
    st.text(st.sampled_from(SIGNS), min_size=1, max_size=9),
    NAMES.map(lambda name: "".join(unicodedata.normalize("NFC", name).split()).ljust(201, "x")),
)  # fmt: skip
WITH_CONTROLS = st.text(ODD | st.characters(categories=["Cc", "Cf"]), max_size=30).map("ä{}".format)
MAIL = {"email": "aino@x.example"}


@dataclass(frozen=True)
class Sent:
    """A form: the command it becomes, what its address says, and its other fields."""

    kind: type[Command]
    known: dict[str, UUID]
    fields: dict[str, str] = field(default_factory=dict)


OF_TRAINING = {"training_id": TRAINING}
FORMS = {
    "a seat by card": Sent(GiveDetails, {"order_id": ORDER}, MAIL | {"accept_terms": "yes"}),
    "the waiting list": Sent(JoinQueue, OF_TRAINING, MAIL),
    "a participant": Sent(
        NameParticipant, OF_TRAINING | {"seat_id": derived(UUID(int=9), "seat", 0)}, MAIL
    ),
    "seats by invoice": Sent(
        OrderSeats, OF_TRAINING,
        MAIL | {
            "seats": "1", "organisation": "Nordpuu & Söner <Oy>", "business_id": "1234567-1",
            "street": "Satamakatu 1", "postcode": "00160", "town": "Helsinki",
            "invoice_email": "laskut@nordpuu.example", "accept_terms": "yes",
        },
    ),
    "a forum": Sent(
        ApplyToForum, {"forum_id": FORUM}, MAIL | {"employer": "Ä & Ö <Oy>", "profile": PROFILE}
    ),
}  # fmt: skip
pytestmark = pytest.mark.feature("I1")
each_form = pytest.mark.parametrize("sent", FORMS.values(), ids=list(FORMS))


@cache
def firm() -> Firm:
    """A training on sale with a seat held and one bought, and a forum that recruits."""
    made = Firm(MemoryLog())
    texts = [
        PublishText(kind=kind, valid_from=date(2026, 1, 1), text=words("Text")) for kind in TextKind
    ]
    bought = replace(ORDERED, seats=1, order_id=UUID(int=9))
    for command in (*texts, TAUGHT, PLANNED, OPENED, HELD, bought, FOUNDED):
        asyncio.run(made.do(command, caller()))
    return made


def caller() -> Caller:
    return Caller(by=UUID(int=7), via=Via.WEB, command_id=uuid4())


class Desk:
    """A desk at which everything is tried out and nothing kept."""

    def __init__(self, house: Firm, request: Request) -> None:
        self.house, self.request, self.events = house, request, list[Event]()

    async def run(self, command: Command, key: str) -> Answer | None:
        work = await self.house.rehearse(command, caller())
        self.events = list(recorded(work.aggregates))
        return None


def posted(fields: dict[str, str]) -> Request:
    """A form as a browser sends it."""

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": urlencode(fields).encode(), "more_body": False}

    headers = [(b"content-type", b"application/x-www-form-urlencoded")]
    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"lang=en"}
    return Request(scope | {"headers": headers}, receive)


def answered(sent: Sent, name: str) -> tuple[Form[Any], list[Event]]:
    """The form as it stands after it was sent with a name, and what would have happened."""

    async def again(form: Form[Any]) -> Response:
        return Response(status_code=form.status)

    house = firm()

    async def asked() -> tuple[Form[Any], list[Event]]:
        desk = Desk(house, posted(sent.fields | {"name": name}))
        if not is_plain(name):
            await require_plain_body(desk.request)
        form: Form[Any] = await filled(desk.request, sent.kind, **sent.known)
        await form.do(desk, then="/", again=again)  # type: ignore[arg-type]
        return form, desk.events

    return asyncio.run(asked())


def kept(events: Iterable[Event]) -> str:
    """The name somebody was registered under."""
    (registered,) = [one for one in events if isinstance(one, Person.Registered)]
    return registered.name


@each_form
@settings(max_examples=25)
@given(name=NAMES)
@example(name="Z\u0351\u036b\u0343\u036aa\u0301\u0322\u0327lgo")
@example(name="\u05de\u05e9\u05d4 \u0645\u062d\u0645\u062f Bo")
@example(name="Bo \U0001f469\u200d\U0001f680 \U00020bb7\u91ce")
@example(name="A\u030angstro\u0308m")
@example(name="\u212b" * 200)
def test_a_name_is_taken_as_it_is_written_and_shown_as_text(sent: Sent, name: str) -> None:
    form, events = answered(sent, name)
    assert form.wrong == {}
    taken = kept(events)
    assert taken == " ".join(unicodedata.normalize("NFC", name).split())
    shown = environment("fi").from_string("<b>{{ name }}</b>").render(name=taken)[3:-4]
    assert not set("<>\"'") & set(shown)
    assert html.unescape(shown) == taken


@each_form
@settings(max_examples=25)
@given(name=NO_NAMES)
@example(name="")
@example(name="x" * 201)
def test_what_is_no_name_gets_a_sentence_at_its_field(sent: Sent, name: str) -> None:
    form, events = answered(sent, name)
    assert (form.status, events) == (422, [])
    assert set(form.wrong) == {"name"}
    assert form.wrong["name"].endswith(".")
    assert {key: form.value(key) for key in sent.fields} == sent.fields
    assert form.value("name") == name


@each_form
@settings(max_examples=25)
@given(name=WITH_CONTROLS.filter(is_plain))
@example(name="Aino\r\nBcc: all@evil.example")
def test_no_control_character_is_kept(sent: Sent, name: str) -> None:
    _, events = answered(sent, name)
    seen = set(kept(events)) - set(JOINERS)
    assert not [one for one in seen if unicodedata.category(one) in {"Cc", "Cf"}]


@each_form
@settings(max_examples=10)
@given(before=NAMES, after=st.text(ODD, max_size=9))
def test_what_no_database_takes_is_said_at_its_field(sent: Sent, before: str, after: str) -> None:
    form, events = answered(sent, f"{before}\x00{after}")
    assert (form.status, events, set(form.wrong)) == (422, [], {"name"})
    assert form.wrong["name"].startswith("This text holds characters")
    assert form.value("name") == before + after
    assert {key: form.value(key) for key in sent.fields} == sent.fields


def test_json_is_told_which_field_it_is() -> None:
    for odd in ("Aino\x00", "\ud800"):
        with pytest.raises(TextUnusable) as refused:
            require_plain({"name": "Aino", "programme": {"title": [odd]}})
        assert refused.value.facts == {"field": "programme.title"}
