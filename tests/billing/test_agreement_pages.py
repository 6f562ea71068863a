"""What a payer agrees to on pages: hours, budgets, coupons, gift cards, an offer accepted."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from api.booking.order_links import offer_link
from application.asking import UNGUESSABLE
from application.engagements.open_engagement import OpenEngagement
from application.vouchers.sell_gift_card import SellGiftCard
from domain.cancelling_policy import Payer
from domain.events import derived
from domain.people import Role
from tests.billing.house import billing_house
from tests.billing.scene import COMPANY_SET, ENGAGEMENT, MENTOR, ORGANISATION
from tests.money.reading import text_of
from tests.signed_in import person_in

pytestmark = [pytest.mark.feature(row) for row in ("K2", "K3", "K4", "R11")]
HERE = f"/desk/billing/payers/{ORGANISATION}/agreements"
OFFERED = {
    "lines.0.words.fi": "Kehittämispäivä", "lines.0.words.sv": "Utvecklingsdag",
    "lines.0.words.en": "Development day", "lines.0.charge": "other", "lines.0.unit": "C62",
    "lines.0.quantity": "2", "lines.0.unit_price": "490,00", "lines.0.supplied_from": "2026-03-20",
    "lines.0.supplied_to": "2026-03-21", "valid_until": "2026-03-31", "words": "",
}  # fmt: skip


def test_finance_agrees_and_whoever_got_an_offer_accepts_it(
    database_url: str, tmp_path: Path
) -> None:
    with billing_house(database_url, tmp_path) as firm:
        for one in (Role.MENTOR, Role.COORDINATOR, Role.QUALITY, Role.CLIENT):
            assert firm.house.as_(one).get(HERE).status_code == 403
        firm.house.do(
            COMPANY_SET,
            OpenEngagement(
                engagement_id=ENGAGEMENT, mentee_id=person_in(Role.CLIENT), lead_id=MENTOR,
                payer=Payer.ORGANISATION, payer_id=ORGANISATION,
            ),
        )  # fmt: skip
        _agreed(firm.house)
        _offered(firm.house)
        _given(firm.house)
        _by_api(firm.house)


def _agreed(house: Any) -> None:
    finance = house.as_(Role.FINANCE)
    for act, given in (
        ("buy-hours", {"hours": "10", "hour": "180,00", "order_number": "PO-5"}),
        ("agree-retainer", {"fee": "900,00", "included_hours": "4", "first_month": "2026-03-01"}),
        ("sell-gift-card", {"minutes": "60"}),
        ("open-budget", {"name": "Johto", "limit": "5000", "valid_from": "2026-01-01",
                         "valid_until": "2026-12-31"}),
    ):  # fmt: skip
        assert finance.post(f"{HERE}/{act}", data=given).status_code == 303, act
        house.settle()
    (budget,) = finance.get("/api/budgets").json()["items"]
    named = {"budget_id": budget["budget_id"], "person_id": str(person_in(Role.CLIENT))}
    assert finance.post(f"{HERE}/name-to-budget", data=named).status_code == 303
    coupon = {"code": "SYKSY", "percent": "10", "valid_from": "2026-01-01",
              "valid_until": "2026-12-31"}  # fmt: skip
    assert finance.post("/desk/billing/coupons/issue", data=coupon).status_code == 303
    assert finance.post(f"{HERE}/use-coupon", data={"code": "syksy"}).status_code == 303
    wrong = finance.post(f"{HERE}/use-coupon", data={"code": "talvi"})
    assert wrong.status_code == 404
    house.settle()
    said = finance.get(HERE).text
    assert "PO-5" not in said
    assert {'name="fee"', 'name="hours"', 'name="limit"'} <= set(said.split())
    assert "Johto" in said
    pool = next(row for row in finance.get("/api/hours").json()["items"] if row["kind"] == "pool")
    worked = {
        "hours_id": pool["hours_id"],
        "day": "2026-03-02",
        "minutes": "50",
        "what": "raportti",
    }
    assert finance.post(f"{HERE}/note-work", data=worked).status_code == 303
    house.settle()
    (work,) = finance.get(f"/api/hours/{pool['hours_id']}/work").json()["items"]
    assert (work["covered"], work["over"]) == (4, 0)


def _offered(house: Any) -> None:
    finance = house.as_(Role.FINANCE)
    assert finance.post(f"{HERE}/make-offer", data=OFFERED).status_code == 303
    house.settle()
    (row,) = finance.get("/api/offers").json()["items"]
    assert row["worth"] == "1229.90"
    offer_id = UUID(row["offer_id"])
    guest = house.stranger
    assert guest.get(f"/offers/{offer_id}").status_code == 404
    address = offer_link(house.reception, offer_id)
    assert address in finance.get(HERE).text
    paper = guest.get(f"{address}/paper/offer.pdf").content
    assert finance.get(f"/api/offers/{offer_id}/pdf").content == paper
    assert "Kehittämispäivä" in text_of(paper)
    assert "229,90" in text_of(paper)
    assert guest.get(f"/api/offers/{offer_id}/pdf").status_code == 401
    assert "Kehittämispäivä" in guest.get(address, headers={"Accept-Language": "fi"}).text
    assert guest.post(address, data={"name": "Anna Asiakas"}).status_code == 422
    accepted = guest.post(address, data={"name": "Anna Asiakas", "binding": "yes"})
    assert accepted.status_code == 303
    house.settle()
    assert finance.get("/api/offers").json()["items"][0]["state"] == "accepted"
    lines = finance.get("/api/billing/lines").json()["items"]
    assert "980.00" in {line["amount"] for line in lines}


def _given(house: Any) -> None:
    """The card comes into the hands of a mentee, who sees what is on it and uses it once."""
    finance, mentee = house.as_(Role.FINANCE), house.as_(Role.CLIENT)
    (card,) = finance.get("/api/gift-cards").json()["items"]
    code = finance.get(f"/api/gift-cards/{card['card_id']}/code").json()["code"]
    assert mentee.post("/my/gift-card", data={"code": "AAAA"}).status_code == 404
    seen = mentee.post("/my/gift-card", data={"code": f"{code[:8]} {code[8:].lower()}"})
    assert "Kortilla on 60 min" in seen.text
    assert card["price"] not in seen.text
    form = {"code": code, "engagement_id": str(ENGAGEMENT)}
    assert house.as_(Role.MENTOR).post("/my/gift-card/redeem", data=form).status_code == 404
    before = len(finance.get("/api/billing/lines").json()["items"])
    assert mentee.post("/my/gift-card/redeem", data=form).status_code == 303
    house.settle()
    again = mentee.post("/my/gift-card", data={"code": code})
    assert again.status_code == 409
    assert "on jo käytetty" in again.text
    assert len(finance.get("/api/billing/lines").json()["items"]) == before
    assert finance.get("/api/gift-cards").json()["items"][0]["state"] == "redeemed"


def _by_api(house: Any) -> None:
    """The same through the API: sold, given into the right hands only, returned while unused."""
    finance, mentee = house.as_(Role.FINANCE), house.as_(Role.CLIENT)
    sale = {"payer_id": str(ORGANISATION), "minutes": 90}
    assert mentee.post("/api/gift-cards/sell-gift-card", json=sale).status_code == 403
    codes: dict[str, str] = {}
    chosen = {**sale, "seed": str(UUID(int=0xC0DE))}
    for said in (sale, chosen):
        known = set(codes)
        sold = finance.post("/api/gift-cards/sell-gift-card", json=said)
        assert sold.status_code == 201
        seeds = derived(UUID(sold.json()["command_id"]), "seed"), UUID(int=0xC0DE), UNGUESSABLE
        house.settle()
        for card in finance.get("/api/gift-cards").json()["items"]:
            if card["minutes"] == 90 and card["card_id"] not in known:
                asked = f"/api/gift-cards/{card['card_id']}/code"
                assert mentee.get(asked).status_code == 403
                codes[card["card_id"]] = finance.get(asked).json()["code"]
        guesses = {SellGiftCard(payer_id=ORGANISATION, seed=seed).code for seed in seeds}
        assert not guesses & set(codes.values()), "a code is computed from what can be seen"
    (used, code), (unused, _) = codes.items()
    told = {"code": code, "engagement_id": str(ENGAGEMENT)}
    assert house.as_(Role.MENTOR).post("/api/my/redeem-gift-card", json=told).status_code == 404
    assert mentee.post("/api/gift-cards/redeem-gift-card", json=told).status_code == 403
    assert mentee.post("/api/my/redeem-gift-card", json=told).status_code == 200
    vain = {"card_code": code, "order_id": str(ENGAGEMENT)}
    assert mentee.post("/api/gift-cards/pay-with-gift-card", json=vain).status_code == 404
    back = "/api/gift-cards/return-gift-card"
    assert finance.post(back, json={"card_id": used}).status_code == 409
    assert finance.post(back, json={"card_id": unused}).status_code == 200
    house.settle()
    states = {
        card["card_id"]: card["state"] for card in finance.get("/api/gift-cards").json()["items"]
    }
    assert (states[used], states[unused]) == ("redeemed", "returned")
