"""An order through the API from held to its second talk: who may see it, change it, leave it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.booking.order_links import key_for, order_link
from application.booking.order_page import order_page
from application.vouchers.issue_coupon import IssueCoupon
from application.vouchers.pay_with_gift_card import PayWithGiftCard
from application.vouchers.sell_gift_card import SellGiftCard
from domain.events import derived
from domain.money import Money
from domain.orders import OrderState
from domain.people import Role
from tests.billing.scene import PERSON_SET, PRIVATE
from tests.booking.scene import (
    HOUR,
    MENTOR,
    ORDER,
    OTHER,
    QUICK,
    THE_FIRM,
    after,
    details,
    hold,
    payment,
    to_payment,
)
from tests.security.conftest import folder, house
from tests.signed_in import House, email_of, person_in

TENTH = IssueCoupon(
    code="KEVAT10", percent=Decimal(10), valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31)
)
HOUR_CARD = SellGiftCard(payer_id=PRIVATE, minutes=60, seed=UUID(int=0xC0DE))
__all__ = ["folder", "house"]
CLIENT = person_in(Role.CLIENT)
ENGAGEMENT, SESSION = derived(ORDER, "engagement"), derived(ORDER, "session")
COSTS = f"/api/engagements/{ENGAGEMENT}/sessions/{{}}/costs"
SAID = {"name": "Client", "email": email_of(Role.CLIENT)}


def buy(house: House, order: UUID, intent: str, cents: int, **held: Any) -> None:
    house.do(
        hold(order, **held), details(order, CLIENT, email=email_of(Role.CLIENT)),
        to_payment(order), payment(order, intent, Money(cents)),
    )  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def bought(house: House) -> None:
    house.do(*THE_FIRM, PERSON_SET)
    buy(house, ORDER, "pi_1", 29000, service_id=QUICK)
    buy(house, OTHER, "pi_2", 14800, days=8)


@pytest.mark.feature("L1")
def test_the_client_and_the_office_find_it_and_nobody_else(house: House) -> None:
    client, office = house.as_(Role.CLIENT), house.as_(Role.COORDINATOR)
    mine = client.get("/api/my/orders").json()["items"]
    assert {one["order_id"] for one in mine} == {str(ORDER), str(OTHER)}
    assert office.get(f"/api/booking/orders?client_id={CLIENT}").json()["items"] == mine
    assert office.get(f"/api/booking/orders?client_id={uuid4()}").json()["items"] == []
    assert office.get("/api/my/orders").json()["items"] == []
    for role in (Role.CLIENT, Role.MENTOR, Role.SPONSOR, Role.QUALITY):
        assert house.as_(role).get("/api/booking/orders").status_code == 403
    assert house.stranger.get("/api/my/orders").status_code == 401


@pytest.mark.feature("L2")
def test_a_contract_is_withdrawn_from_by_its_client_once(house: House) -> None:
    body, path = {"order_id": str(OTHER), **SAID}, "/api/booking/withdraw-from-contract"
    assert house.stranger.post(path, json=body).status_code == 401
    assert house.as_(Role.MENTOR).post(path, json=body).status_code in {403, 404}
    assert house.as_(Role.CLIENT).post(path, json=body | {"email": "x"}).status_code == 422
    for _ in range(2):
        assert house.as_(Role.CLIENT).post(path, json=body).status_code == 200
    house.settle()
    sent = house.as_(Role.FINANCE).get("/api/payments/refunds?state=sent").json()["items"]
    assert [one["amount"] for one in sent] == ["148.00"]
    subjects = [letter.subject for letter in house.post.to(Role.CLIENT)]
    assert sum("peruuttaminen" in one for one in subjects) == 1


@pytest.mark.feature("E8")
def test_what_an_act_would_cost_is_told_before_it_and_holds(house: House) -> None:
    client, address = house.as_(Role.CLIENT), COSTS.format(SESSION)
    free = client.get(address).json()
    assert (free["cancel"]["percent"], free["cancel"]["why"]) == (0, "withdrawal")
    assert (free["cancel"]["kept"], free["cancel"]["back"]) == ("0.00", "145.00")
    assert free["free_until"] == "2026-03-09T10:00:00Z"
    assert house.stranger.get(address).status_code == 401
    assert house.as_(Role.FINANCE).get(address).status_code in {403, 404}
    assert client.get(COSTS.format(uuid4())).status_code == 404


@pytest.mark.feature("S11")
def test_the_second_talk_is_booked_and_cannot_be_moved_at_the_last_minute(house: House) -> None:
    client, when = house.as_(Role.CLIENT), after(days=21).isoformat()
    body = {"engagement_id": str(ENGAGEMENT), "starts_at": when}
    key = {"Idempotency-Key": str(uuid4())}
    book = "/api/engagements/book-next-talk"
    told = [client.post(book, json=body, headers=key) for _ in range(2)]
    assert [one.status_code for one in told] == [201, 201]
    assert told[1].headers["idempotent-replayed"] == "true"
    assert client.post(book, json=body).status_code == 409
    talk = told[0].json()["session_id"]
    house.let_it_be(after(days=20, hours=12))
    house.settle()
    house.clients.clear()
    client = house.as_(Role.CLIENT)
    late = client.get(COSTS.format(talk)).json()
    assert (late["cancel"]["kept"], late["cancel"]["back"]) == ("72.50", "72.50")
    assert late["free_until"] is None
    path, move = f"/my/mentoring/{ENGAGEMENT}/sessions/{talk}", "/api/engagements/move-session"
    page = client.get(f"{path}/cancel?lang=en").text
    assert "€72.50 is kept, €72.50 goes back to you" in page
    assert "It is too late to move this without cost" in client.get(f"{path}/move?lang=en").text
    wish = {
        "engagement_id": str(ENGAGEMENT), "session_id": talk,
        "starts_at": after(days=24).isoformat(),
    }  # fmt: skip
    refused = client.post(move, json=wish)
    assert (refused.status_code, refused.json()["code"]) == (409, "TooLateToMove")
    assert client.post(move, json=wish | {"excused": True}).status_code == 200


@pytest.mark.feature("E1")
def test_who_waits_acts_with_the_key_of_their_letter_only(house: House) -> None:
    for path, name in (("take-offer", "offer"), ("stop-waiting", "waiting")):
        body = {"mentor_id": str(MENTOR), f"{name}_key": "AAAA"}
        assert house.stranger.post(f"/api/booking/{path}", json=body).status_code == 404
    wish = {
        "mentor_id": str(MENTOR), "service_id": str(HOUR), "name": "Veera", "email": "v@x.fi",
        "first": "2026-04-01", "last": "2026-04-30",
    }  # fmt: skip
    waits = house.stranger.post("/api/booking/wait-for-time", json=wish)
    assert waits.status_code == 201
    key = key_for(house.reception, "waiting", UUID(waits.json()["entry_id"]))
    house.settle()
    path = f"/waiting/{MENTOR}/{key}"
    (told,) = [one for one in house.post.letters if one.to == "v@x.fi"]
    assert path in told.text
    assert "1.4.2026" in house.stranger.get(path).text
    another = house.stranger.post("/api/booking/wait-for-time", json=wish | {
        "first": "2026-05-01", "last": "2026-05-02",
    })  # fmt: skip
    assert another.status_code == 201
    assert "1.4.2026" in house.stranger.get(path).text
    assert house.stranger.get(f"/waiting/{MENTOR}/{'A' * 38}").status_code == 404
    leave = {"mentor_id": str(MENTOR), "waiting_key": key}
    assert house.stranger.post("/api/booking/stop-waiting", json=leave).status_code == 200
    assert "wait no longer" not in house.stranger.get(f"{path}?lang=en").text
    offer = {"mentor_id": str(MENTOR), "offer_key": key_for(house.reception, "offer", uuid4())}
    gone = house.stranger.post("/api/booking/take-offer", json=offer)
    assert (gone.status_code, gone.json()["code"]) == (409, "OfferOver")


@pytest.mark.feature("E5")
def test_methods_without_credit_stand_first_none_is_chosen_and_the_button_tells_of_the_duty_to_pay(
    house: House,
) -> None:
    order = uuid4()
    house.do(hold(order, days=49))
    path, visitor = order_link(house.reception, order), house.browser()
    for lang, button in (
        ("fi", "Tilaa ja maksa 148,00 €"),
        ("sv", "Beställ och betala 148,00 €"),
        ("en", "Order and pay €148.00"),
    ):
        page = unescape(visitor.get(f"{path}?lang={lang}").text).replace("\xa0", " ")
        methods = re.findall(r'<input[^>]*name="method"[^>]*>', page)
        named = [re.findall(r'value="(\w+)"', one)[0] for one in methods]
        assert named == ["card", "mobilepay"], "those that may be credit stand last"
        boxes = re.findall(r'<input[^>]*type="(?:radio|checkbox)"[^>]*>', page)
        assert not [one for one in boxes if " checked" in one]
        assert button in page
    before = house.browser().get(f"/book?lang=en&service={QUICK}&mentor={MENTOR}").text
    assert "Ways to pay: card, MobilePay. No extra charges." in before, "before any data is asked"
    assert 'name="email"' not in before


def test_what_was_typed_stays_when_a_coupon_a_gift_card_or_more_time_is_asked_for(
    house: House,
) -> None:
    order = uuid4()
    house.do(TENTH, HOUR_CARD, hold(order, days=28))
    path, visitor = f"{order_link(house.reception, order)}?lang=en", house.browser()
    typed = {
        "name": "Veera Salo", "email": "veera@salo.example", "wish": "Rohkeutta",
        "theme": "leadership", "method": "card", "start_early": "yes", "accept_terms": "yes",
    }  # fmt: skip
    steps = (
        ({"act": "longer"}, 200, "Veera Salo"),
        ({"act": "code", "code": "KEVAT99"}, 404, "KEVAT99"),
        ({"code": "KEVAT10"}, 200, "133.20"), ({"card_code": HOUR_CARD.code}, 200, "0.00"),
    )  # fmt: skip
    for more, status, shown in steps:
        sent = {"command_id": str(uuid4()), **typed, **more}
        pages = [visitor.post(path, data=sent) for _ in range(2)]
        assert {page.status_code for page in pages} == {status}, more
        page = pages[0].text
        assert shown in page
        for name in ("name", "email"):
            assert f'value="{typed[name]}"' in page, (more, name)
        assert "Rohkeutta</textarea>" in page
        assert '<option value="leadership" selected>' in page
        assert len(re.findall(r'name="start_early"[^>]* checked', page)) == 1
    found = house.run(lambda: house.reception.shelf.document(order_page, order))
    assert found
    assert found.state is OrderState.HELD


@pytest.mark.asvs("8.2.2")
@pytest.mark.feature("Q1")
def test_only_who_pays_with_a_gift_card_is_told_the_secret_address_of_the_order(
    house: House,
) -> None:
    order, card = uuid4(), replace(HOUR_CARD, seed=UUID(int=0xC0DF))
    house.do(card, hold(order, days=42), details(order, CLIENT, email=email_of(Role.CLIENT)),
             PayWithGiftCard(order_id=order, card_code=card.code))  # fmt: skip
    wish = {"order_id": str(order), "method": "card"}
    paid = house.browser().post("/api/booking/start-payment", json=wish)
    assert paid.status_code == 200, paid.text
    assert paid.json()["url"].endswith(order_link(house.reception, order))
    for anybody in (house.browser(), house.as_(Role.MENTOR), house.as_(Role.SPONSOR)):
        told = anybody.post("/api/booking/start-payment", json=wish)
        assert told.status_code == 404
        assert order_link(house.reception, order) not in told.text
