"""Notices to other systems: signed, by ids alone, each once for each who asked, tried again."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from standardwebhooks import Webhook

from application.receivers.tell_elsewhere import AddReceiver
from domain.people import Role
from domain.receivers import Kind
from infrastructure.jobs import TRIES
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q3"), pytest.mark.asvs("16.5.2")]


class Elsewhere:
    """Takes notices; `statuses` says what it answers, the last one for ever."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses) or [204]
        self.came: list[tuple[str, bytes, dict[str, str]]] = []

    async def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> int:
        self.came.append((address, body, dict(headers)))
        return self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]


@pytest.fixture
def receiver(house: House) -> UUID:
    house.let_it_be(NOON)
    one = uuid4()
    house.do(AddReceiver(address="https://crm.example/hooks", kinds=(Kind.SESSION_BOOKED,),
                         receiver_id=one), by=person_in(Role.ADMINISTRATOR))  # fmt: skip
    return one


def secret(house: House, receiver: UUID) -> str:
    told = house.as_(Role.ADMINISTRATOR).get(f"/api/receivers/{receiver}/secret").json()
    return str(told["secret"])


def mine(elsewhere: Elsewhere, told: Told) -> list[tuple[str, bytes, dict[str, str]]]:
    return [one for one in elsewhere.came if str(told.session).encode() in one[1]]


def test_a_notice_is_signed_and_bears_ids_alone(house: House, receiver: UUID) -> None:
    house.reception.outside = elsewhere = Elsewhere()
    told = begin(house)
    ((address, body, headers), *others) = mine(elsewhere, told)
    assert address == "https://crm.example/hooks"
    said = Webhook(secret(house, receiver)).sign(headers["webhook-id"], NOON, body.decode())
    assert said in headers["webhook-signature"].split()
    assert headers["webhook-timestamp"] == str(int(NOON.timestamp()))
    notice = json.loads(body)
    assert (notice["type"], notice["data"]["id"]) == ("session.booked", str(told.course))
    assert not any(word in body.decode() for word in told.words.values())
    assert others == [] or others[0][2]["webhook-id"] != headers["webhook-id"]


def test_it_is_tried_again_under_the_same_name_until_it_is_taken(
    house: House, receiver: UUID
) -> None:
    house.reception.outside = elsewhere = Elsewhere(500, 302, 204)
    told = begin(house)
    for minutes in range(1, 4):
        house.let_it_be(NOON + timedelta(minutes=minutes))
        house.settle()
    names = [headers["webhook-id"] for _, _, headers in mine(elsewhere, told)]
    assert len(names) >= 3
    assert len(set(names)) < len(names)


def test_an_exchanged_secret_signs_beside_the_one_before(house: House, receiver: UUID) -> None:
    before = secret(house, receiver)
    wish = {"receiver_id": str(receiver)}
    house.as_(Role.ADMINISTRATOR).post("/api/receivers/exchange-secret", json=wish)
    house.settle()
    after = secret(house, receiver)
    assert after != before
    house.reception.outside = elsewhere = Elsewhere()
    told = begin(house)
    signed = [headers["webhook-signature"].split() for _, _, headers in mine(elsewhere, told)]
    assert {len(one) for one in signed} >= {2}


def test_the_secret_lies_nowhere(house: House, receiver: UUID, module_database: str) -> None:
    plain = secret(house, receiver)
    with psycopg.connect(module_database) as link:
        for query in (b"select t::text from event t", b"select t::text from job t"):
            assert not any(plain in row for (row,) in link.execute(query).fetchall())


def test_whoever_was_removed_is_told_nothing(house: House, receiver: UUID) -> None:
    house.as_(Role.ADMINISTRATOR).post(f"/desk/settings/receivers/{receiver}/remove")
    house.settle()
    listed: list[dict[str, Any]] = house.as_(Role.ADMINISTRATOR).get("/api/receivers").json()
    assert str(receiver) not in {one["receiver_id"] for one in listed}


def test_only_an_administrator_after_a_second_factor_sees_the_page(house: House) -> None:
    for role in set(Role) - {Role.ADMINISTRATOR}:
        assert house.as_(role).get("/desk/settings/receivers").status_code == 403
    shown = house.as_(Role.ADMINISTRATOR).get("/desk/settings/receivers")
    assert shown.status_code == 200
    wrong = house.as_(Role.ADMINISTRATOR).post(
        "/desk/settings/receivers", data={"address": "http://x", "kinds": ["session.held"]}
    )
    assert wrong.status_code == 422
    assert 'value="http://x"' in wrong.text


def test_what_was_sent_is_listed_and_sent_once_more_under_its_own_name(
    house: House, receiver: UUID
) -> None:
    house.reception.outside = elsewhere = Elsewhere(500)
    told = begin(house)
    office, page = house.as_(Role.ADMINISTRATOR), f"/desk/settings/receivers/{receiver}/notices"
    listed = f"/api/receivers/{receiver}/notices"
    first = next(one for one in office.get(listed).json() if one["kind"] == "session.booked")
    elsewhere.statuses = [204]
    house.let_it_be(NOON + timedelta(minutes=9))
    house.settle()
    taken = next(o for o in office.get(listed).json() if o["message_id"] == first["message_id"])
    assert (first["state"], taken["state"]) == ("waiting", "taken")
    assert first["message_id"] in office.get(page).text
    before = len(mine(elsewhere, told))
    form = {"command_id": str(uuid4())}
    for _ in range(2):  # pressed twice goes out once
        pressed = office.post(f"{page}/{first['message_id']}", data=form)
        assert (pressed.status_code, pressed.headers["location"]) == (303, page)
    house.settle()
    sent = [headers["webhook-id"] for _, _, headers in mine(elsewhere, told)]
    assert len(sent) == before + 1
    assert sent[-1] == first["message_id"]
    assert len(office.get(listed).json()) >= 2
    body = {"receiver_id": str(receiver), "message_id": str(uuid4())}
    assert office.post("/api/receivers/send-notice-again", json=body).status_code == 404
    assert office.get(f"/api/receivers/{uuid4()}/notices").status_code == 404
    for role in set(Role) - {Role.ADMINISTRATOR}:
        assert house.as_(role).get(page).status_code == 403
        assert house.as_(role).post(f"{page}/{first['message_id']}").status_code == 403


def test_a_receiver_that_is_away_is_asked_for_three_days() -> None:
    waits = (min(2**tries, 3600) for tries in range(1, TRIES["tell_receiver"]))
    assert timedelta(days=3) <= timedelta(seconds=sum(waits)) < timedelta(days=3, hours=12)
