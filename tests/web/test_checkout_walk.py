"""The checkout in a browser: a coupon, gift cards, a hold that runs out, an invoice."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from application.people.register_person import RegisterPerson
from application.vouchers.issue_coupon import IssueCoupon
from application.vouchers.sell_gift_card import SellGiftCard
from domain.people import Role
from tests.billing.scene import PERSON_SET, PRIVATE
from tests.booking.account_scene import REGISTERED, RITVA, RITVA_ORDERS
from tests.booking.scene import HOUR, MENTOR, THE_FIRM
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.browsing import DESK, PHONE, axe_violations, overflow
from tests.web.walking import HENNA, Walk, fine

TENTH = IssueCoupon(
    code="KEVAT10", percent=Decimal(10), valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31)
)

HOUR_CARD = SellGiftCard(payer_id=PRIVATE, minutes=60, seed=UUID(int=0xC0DE))
HALF_CARD = SellGiftCard(payer_id=PRIVATE, minutes=30, seed=UUID(int=0xC0DF))

HENNA_COMES = RegisterPerson(
    person_id=HENNA, name="Henna Rautio", email="henna@luotsi.example", roles=(Role.COORDINATOR,)
)


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        yield Walk(firm, browser)


def as_it_is(page: Page) -> None:
    """The page that answers a form, which cannot be asked for again, on a phone and on a desk."""
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        assert (axe_violations(page), overflow(page)) == ([], 0), size


def choose_a_time(walk: Walk, page: Page, payer: str, utc: str) -> None:
    page.goto(f"{walk.firm.address}/book?lang=fi&service={HOUR}&mentor={MENTOR}&payer={payer}")
    page.locator(f".slot input[value*='T{utc}']").last.check()
    page.get_by_role("button", name="Jatka tietoihin").click()
    page.wait_for_url("**/orders/**")


def use_a_coupon(page: Page) -> None:
    """A mistyped coupon is told of; the right one lessens the price; what was typed stays."""
    page.get_by_label("Nimi").fill("Aino Korhonen")
    page.get_by_label("Etukoodi").fill("KEVAT99")
    page.get_by_role("button", name="Käytä koodi").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Etukoodi")).to_have_value("KEVAT99")
    as_it_is(page)
    page.get_by_label("Etukoodi").fill("KEVAT10")
    page.get_by_label("Etukoodi").press("Enter")
    expect(page.locator(".tot")).to_contain_text("133,20 €")
    expect(page.get_by_label("Nimi")).to_have_value("Aino Korhonen")
    expect(page.get_by_role("button", name="Tilaa ja maksa 133,20 €")).to_be_visible()


def pay_by_gift_card(walk: Walk) -> None:
    """A mistyped card is told of; the right one pays the whole hour, and no payment page opens."""
    page = walk.visitor()
    choose_a_time(walk, page, "consumer", "09:00")
    page.get_by_label("Lahjakortin koodi").fill("A" * 16)
    page.get_by_role("button", name="Maksa lahjakortilla").click()
    expect(page.get_by_role("alert")).to_be_visible()
    as_it_is(page)
    page.get_by_label("Lahjakortin koodi").fill(HOUR_CARD.code.lower())
    page.get_by_role("button", name="Maksa lahjakortilla").click()
    expect(page.locator(".tot").last).to_contain_text("0,00 €")
    fine(page)
    page.get_by_label("Nimi").fill("Lahja Saari")
    page.get_by_label("Sähköposti").fill("lahja@saari.example")
    page.get_by_role("button", name="Tilaa lahjakortilla").click()
    expect(page.get_by_role("status")).to_contain_text("tilaus on vahvistettu")
    walk.firm.settle()
    fine(page)
    assert walk.letters_to("lahja@saari.example")


def pay_a_part_by_gift_card(walk: Walk) -> None:
    """Half an hour is on the card; the other half is paid at the provider."""
    page = walk.visitor()
    choose_a_time(walk, page, "consumer", "07:")
    page.get_by_label("Lahjakortin koodi").fill(HALF_CARD.code)
    page.get_by_role("button", name="Maksa lahjakortilla").click()
    expect(page.locator(".tot").last).to_contain_text("74,00 €")
    fine(page)
    page.get_by_label("Nimi").fill("Puoli Saari")
    page.get_by_label("Sähköposti").fill("puoli@saari.example")
    page.get_by_label("Kortti", exact=True).check()
    page.get_by_role("button", name="Tilaa ja maksa 74,00 €").click()
    page.wait_for_url("**/stripe/**")
    expect(page.get_by_role("main")).to_contain_text("74,00")


def let_the_hold_run_out(walk: Walk, page: Page) -> None:
    """Sent too late, nothing typed is lost, and one of three times near it is ordered instead."""
    page.get_by_label("Nimi").fill("Aino Korhonen")
    page.get_by_label("Sähköposti").fill("aino@yritys.fi")
    page.get_by_label("Mitä haluat saada aikaan?").fill("Rohkeutta johtaa")
    page.get_by_label("Kortti").check()
    walk.at(NOON + timedelta(minutes=11))
    taken_meanwhile(walk)
    page.get_by_role("button", name="Tilaa ja maksa").click()
    expect(page.get_by_role("status").first).to_contain_text("Varaus ehti umpeutua")
    assert page.locator("[name=starts_at]").count() == 3
    for label, text in (("Nimi", "Aino Korhonen"), ("Sähköposti", "aino@yritys.fi")):
        expect(page.get_by_label(label)).to_have_value(text)
    expect(page.get_by_label("Mitä haluat saada aikaan?")).to_have_value("Rohkeutta johtaa")
    expect(page.get_by_label("Kortti")).to_be_checked()
    as_it_is(page)
    page.locator("[name=starts_at]").nth(1).check()
    page.get_by_role("button", name="Tilaa ja maksa 133,20 €").click()
    page.wait_for_url("**/stripe/**")
    expect(page.get_by_role("main")).to_contain_text("133,20")


def taken_meanwhile(walk: Walk) -> None:
    """Somebody else holds the very time."""
    other = walk.visitor()
    choose_a_time(walk, other, "consumer", "12:00")


def order_by_invoice(walk: Walk) -> None:
    """A contact of a client organisation orders, and nothing is paid."""
    page = walk.signed_in(RITVA)
    choose_a_time(walk, page, "organisation", "")
    fine(page)
    expect(page.get_by_label("Maksava organisaatio")).to_have_value("Nordpuu Oy")
    expect(page.get_by_label("Y-tunnus")).to_have_value("2345678-0")
    page.get_by_label("Lasku: Nordpuu Oy").check()
    page.get_by_role("button", name="Tilaa ja maksa").click()
    expect(page.get_by_role("status")).to_contain_text("tilaus on vahvistettu")
    expect(page.get_by_role("main")).to_contain_text("220,00 € + ALV laskutetaan")
    walk.firm.settle()
    fine(page)
    expect(page.get_by_role("link", name="Liity, siirrä tai peru")).to_be_visible()
    assert walk.letters_to("ritva@nordpuu.example")


def see_the_bookings(walk: Walk) -> None:
    """The office sees what was booked, narrows it down, and finds nothing elsewhere."""
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk?lang=fi")
    page.get_by_role("link", name="Varaukset").first.click()
    rows = page.get_by_role("main").locator("tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Ritva Salo")
    expect(rows).to_contain_text("Laskulla")
    fine(page)
    page.locator("#state").select_option("cancelled")
    page.get_by_role("main").get_by_role("button", name="Näytä").click()
    expect(page.get_by_role("main")).to_contain_text("Mikään varaus ei vastaa hakua")
    fine(page)


@pytest.mark.proof
@pytest.mark.feature("E5")
@pytest.mark.feature("K4")
@pytest.mark.feature("L3")
def test_a_coupon_a_hold_that_runs_out_and_an_invoice(walk: Walk) -> None:
    walk.given(*THE_FIRM, TENTH, REGISTERED, RITVA_ORDERS, HENNA_COMES, PERSON_SET)
    walk.given(HOUR_CARD, HALF_CARD)
    page = walk.visitor()
    choose_a_time(walk, page, "consumer", "12:00")
    use_a_coupon(page)
    let_the_hold_run_out(walk, page)
    order_by_invoice(walk)
    see_the_bookings(walk)
    pay_by_gift_card(walk)
    pay_a_part_by_gift_card(walk)
