"""A package bought in a browser, a booking declined by its mentor, and a place among who waits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from api.booking.order_links import key_for
from application.engagements.open_engagement import OpenEngagement
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.people import Role
from tests.billing.scene import ENGAGEMENT, opened
from tests.booking.scene import AINO, MENTOR, SANNA, THE_FIRM, details, hold, payment, to_payment
from tests.booking.test_wait_for_time import FIRST, join
from tests.payments.scene import SESSION
from tests.running_firm import running_firm
from tests.web.walking import Walk, fine

EMAIL = f"{AINO}@yritys.fi"
AINO_COMES = RegisterPerson(person_id=AINO, name="Aino Korhonen", email=EMAIL, roles=(Role.CLIENT,))


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        yield Walk(firm, browser)


def buy_a_package(walk: Walk) -> None:
    """From the mentee's own page over the provider's to the package, and its order let go."""
    page = walk.signed_in(AINO)
    page.goto(f"{walk.firm.address}/my/mentoring/{ENGAGEMENT}/package")
    fine(page)
    page.get_by_role("button", name="Siirry tilaukseen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    choose(page, "816,96 €")
    fine(page)
    page.get_by_role("button", name="Älä tilaa").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tilaus on päättynyt.")
    fine(page)
    page.goto(f"{walk.firm.address}/my/mentoring/{ENGAGEMENT}/package?lang=fi")
    choose(page, "568,32 €")
    expect(page.get_by_label("Nimi")).to_have_value("Aino Korhonen")
    page.get_by_label("MobilePay").check()
    page.get_by_label("Pyydän, että palvelu").check()
    page.get_by_role("button", name="Tilaa ja maksa 568,32 €").click()
    page.locator("button[value=pay]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pakettisi on maksettu")
    walk.firm.settle()
    fine(page)
    page.get_by_role("main").locator("a[href$='/book']").click()
    expect(page.get_by_role("main")).to_contain_text("240 min")


def choose(page: Page, price: str) -> None:
    page.locator(".opt", has_text=price).locator("input").check()
    page.get_by_role("button", name="Siirry tilaukseen").click()
    page.wait_for_url("**/orders/**")


def decline_a_booking(walk: Walk) -> None:
    """On the page before the session; the client gets a letter and everything back."""
    walk.given(hold(), details(), to_payment(), payment())
    page = walk.signed_in(SANNA)
    page.goto(f"{walk.firm.address}/desk/sessions/{SESSION}/before")
    fine(page)
    page.get_by_role("button", name="Torju varaus").click()
    page.wait_for_url("**/desk/sessions")
    walk.firm.settle()
    assert "Mentorisi ei voinut ottaa varaustasi vastaan" in walk.letters_to(EMAIL)


def wait_no_longer(walk: Walk) -> None:
    """Behind the key of the letter: one's days, and the way out."""
    walk.given(join(person=AINO))
    page, key = walk.visitor(), key_for(walk.firm.reception, "waiting", FIRST)
    page.goto(f"{walk.firm.address}/waiting/{MENTOR}/{key}")
    fine(page)
    page.get_by_role("main").get_by_role("button").click()
    page.goto(f"{walk.firm.address}/waiting/{MENTOR}/{key}")
    fine(page)
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


@pytest.mark.proof
@pytest.mark.feature("K1")
@pytest.mark.feature("E8")
def test_a_package_a_booking_declined_and_a_place_left(walk: Walk) -> None:
    begun, agreed = opened(AINO, Payer.CONSUMER)
    assert isinstance(begun, OpenEngagement)
    begun = replace(begun, mentee_id=AINO, lead_id=MENTOR)
    walk.given(*THE_FIRM, AINO_COMES, begun, agreed)
    buy_a_package(walk)
    decline_a_booking(walk)
    wait_no_longer(walk)
