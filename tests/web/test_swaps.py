"""With a script, pages change in place: nothing is loaded anew, and the address still tells."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from application.people.register_person import RegisterPerson
from domain.people import Role
from tests.booking.scene import HOUR, THE_FIRM
from tests.running_firm import running_firm
from tests.web.walking import HENNA, Walk, fine

pytestmark = [pytest.mark.feature("E4"), pytest.mark.feature("Q2")]

COORDINATOR = RegisterPerson(
    person_id=HENNA, name="Henna Rautio", email="henna@luotsi.example", roles=(Role.COORDINATOR,)
)


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        walk.given(*THE_FIRM, COORDINATOR)
        yield walk


def mark(page: Page) -> None:
    """Leave a sign in the window, which a page loaded anew would not have."""
    page.evaluate("window.stayed = true")


def stayed(page: Page) -> bool:
    return bool(page.evaluate("window.stayed === true"))


def test_a_day_is_chosen_and_a_person_found_without_loading_the_page_anew(walk: Walk) -> None:
    visitor = walk.visitor()
    visitor.goto(f"{walk.firm.address}/book?service={HOUR}&lang=en")
    before = visitor.locator("#times").inner_text()
    mark(visitor)
    visitor.locator("a.day:not([aria-current])").first.click()
    expect(visitor.locator("#times")).not_to_have_text(before)
    expect(visitor).to_have_url(re.compile(r"day=\d{4}-\d\d-\d\d"))
    assert visitor.locator("[name=day]").input_value() in visitor.url
    assert stayed(visitor)
    visitor.go_back()
    expect(visitor.locator("#times")).to_have_text(before)

    office = walk.signed_in(HENNA)
    office.goto(f"{walk.firm.address}/desk/search?lang=en")
    mark(office)
    office.locator("[data-search]").press_sequentially("lehto")
    expect(office.get_by_role("link", name="Sanna Lehtonen")).to_be_visible()
    expect(office.locator("[data-search]")).to_have_value("lehto")
    expect(office.locator("[data-search]")).to_be_focused()
    assert stayed(office)
    assert "lehto" not in office.url, "a name in an address is kept by browsers and proxies"
    fine(office)
    office.goto(f"{walk.firm.address}/desk?lang=en")
    expect(office.locator("#week")).to_have_attribute("hx-trigger", "every 60s")
