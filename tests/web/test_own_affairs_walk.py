"""Clients by the links of their mails: move, cancel late, withdraw, book the second talk.

One firm and two clients; every page is looked at on a desk and a phone, in Finnish and Swedish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from application.mentors.set_weekly_hours import SetWeeklyHours
from application.services.offer_service import OfferService
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.money import Money
from domain.opening_hours import Hours
from domain.service_kinds import ServiceKind
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.walking import FIRM, SANNA, VEIKKO, Walk, fine

HOUR, QUICK = UUID(int=0x91), UUID(int=0x92)
SHOP = (
    SetWeeklyHours(
        mentor_id=mentor_of(SANNA),
        weekly=tuple((day, Hours(time(9), time(17))) for day in range(1, 6)),
    ),
    OfferService(
        service_id=HOUR, kind=ServiceKind.SINGLE, minutes=60, price=Money(14800),
        name=InThreeLanguages("Tapaaminen", "Möte", "Session"),
    ),
    OfferService(
        service_id=QUICK, kind=ServiceKind.QUICK, minutes=60, price=Money(29000), sessions=2,
        name=InThreeLanguages("Pikamentorointi", "Snabbmentorering", "Quick mentoring"),
    ),
)  # fmt: skip


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        walk.given(*FIRM, *SHOP)
        yield walk


def to_details(walk: Walk, page: Page, service: UUID, day: str, clock: str) -> str:
    """Choose a time; gives the order's address."""
    page.goto(f"{walk.firm.address}/book?lang=fi&service={service}&day={day}")
    page.locator(".slot", has_text=clock).first.locator("input").check()
    page.get_by_role("button", name="Jatka tietoihin").click()
    expect(page.locator(".hold")).to_be_visible()
    return page.url


def order(page: Page, email: str) -> None:
    page.get_by_label("Nimi").fill("Aino Korhonen")
    page.get_by_label("Sähköposti").fill(email)
    page.get_by_label("Kortti").check()
    page.get_by_label("Pyydän, että palvelu").check()
    page.get_by_role("button", name=re.compile("Tilaa ja maksa")).click()


def from_letter(walk: Walk, email: str) -> str:
    """The link of the newest letter about a session."""
    walk.firm.settle()
    bodies = [letter.get_body(("plain",)) for letter in walk.firm.mailbox.to(email)]
    text = "".join(body.get_content() for body in bodies if body)
    return str(re.findall(r"http\S+/sessions/\S+", text)[-1])


def move_and_withdraw(walk: Walk) -> None:
    """The bank asks at the payment; then the time is moved, and the contract withdrawn from."""
    page = walk.visitor()
    address = to_details(walk, page, HOUR, "2026-03-10", "12.00")
    order(page, "aino@yritys.fi")
    page.locator("button[value=ask]").click()
    page.locator("button[value=confirm]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tapaamisesi on varattu")
    link = from_letter(walk, "aino@yritys.fi")
    page = walk.visitor()
    page.goto(f"{link}?lang=fi")
    expect(page.get_by_text("Siirrä tai peru maksutta")).to_be_visible()
    fine(page)
    page.goto(f"{link}/move?day=2026-03-11&lang=fi")
    expect(page.get_by_text("Maksuton")).to_be_visible()
    fine(page)
    page.goto(f"{link}/move?day=2026-03-11&lang=fi")
    page.locator(".slot", has_text="14.00").first.locator("input").check()
    rival = walk.visitor()
    to_details(walk, rival, HOUR, "2026-03-11", "14.00")
    page.get_by_role("button", name="Siirrä valittuun aikaan").click()
    near = page.get_by_role("radiogroup", name="Vapaana lähellä valitsemaasi aikaa")
    expect(near.locator(".slot")).to_have_count(3)
    near.locator(".slot").first.locator("input").check()
    page.get_by_role("button", name="Siirrä valittuun aikaan").click()
    expect(page.locator(".next time")).to_have_attribute("datetime", re.compile("2026-03-11"))
    walk.firm.settle()
    assert "Mentorointitapaamisesi on siirretty" in walk.letters_to("aino@yritys.fi")
    page.goto(f"{address}?lang=fi")
    page.locator("main").get_by_role("link", name="Peruuta sopimus tästä").click()
    fine(page)
    page.goto(f"{address}/withdraw?lang=fi")
    expect(page.get_by_text("148,00 € palautetaan sinulle")).to_be_visible()
    page.get_by_role("button", name="Jatka").click()
    page.get_by_role("button", name="Vahvista peruuttaminen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Peruutit sopimuksen")
    fine(page)
    walk.firm.settle()
    assert "Sopimuksen peruuttaminen on vastaanotettu" in walk.letters_to("aino@yritys.fi")


def cancel_late_and_book_again(walk: Walk) -> None:
    """After the days of withdrawal a late cancelling keeps half; the second talk is still there."""
    page = walk.visitor()
    address = to_details(walk, page, QUICK, "2026-03-24", "12.00")
    order(page, "veera@yritys.fi")
    page.locator("button[value=pay]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tapaamisesi on varattu")
    link = from_letter(walk, "veera@yritys.fi")
    walk.at(NOON + timedelta(days=21, hours=12))
    assert "Mentorointitapaamisesi on lähellä" in walk.letters_to("veera@yritys.fi")
    page = walk.visitor()
    page.goto(f"{link}/cancel?lang=fi")
    expect(page.get_by_text("72,50 € pidätetään, 72,50 € palautetaan sinulle")).to_be_visible()
    fine(page)
    page.goto(f"{link}/cancel?lang=fi")
    page.get_by_role("button", name="Peru tämä tapaaminen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tapaaminen on peruttu")
    fine(page)
    walk.firm.settle()
    page.goto(f"{address}?lang=fi")
    expect(page.get_by_text("72,50 € palautetaan sinne")).to_be_visible()
    page.get_by_role("link", name="Varaa seuraava keskustelu").click()
    fine(page)
    page.goto(f"{address}/next?day=2026-03-27&lang=fi")
    page.locator(".slot", has_text="10.00").first.locator("input").check()
    page.get_by_role("button", name="Varaa tämä aika").click()
    expect(page.get_by_role("link", name="Liity, siirrä tai peru")).to_have_count(1)
    fine(page)


def let_a_hold_run_out(walk: Walk) -> None:
    """What was typed is still there when the time is no longer held."""
    page = walk.visitor()
    to_details(walk, page, HOUR, "2026-04-08", "12.00")
    page.get_by_label("Nimi").fill("Oskari Meri")
    walk.at(NOON + timedelta(days=21, hours=12, minutes=11))
    page.get_by_label("Kortti").check()
    page.get_by_role("button", name=re.compile("Tilaa ja maksa")).click()
    expect(page.get_by_label("Nimi")).to_have_value("Oskari Meri")
    expect(page.get_by_role("alert")).to_contain_text("Sähköposti: Täytä tämä kohta.")


def subscribe(walk: Walk) -> None:
    """The client's own calendar: a link that tells nothing, and leads nowhere once renewed."""
    page = walk.signed_in(walk.person("veera@yritys.fi"))
    page.goto(f"{walk.firm.address}/my/calendar?lang=fi")
    page.get_by_role("button", name="Tee osoite").click()
    fine(page)
    page.goto(f"{walk.firm.address}/my/calendar?lang=fi")
    address = page.get_by_label("Osoite").input_value()
    first = page.request.get(address)
    assert first.text().count("SUMMARY:Varattu") == 1
    again = page.request.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert again.status == 304
    page.get_by_role("button", name="Kerro, kenen kanssa ja missä").click()
    assert "Sanna Lehtonen" in page.request.get(address).text()
    page.get_by_role("button", name="Tee uusi osoite").click()
    expect(page.get_by_label("Osoite")).not_to_have_value(address)
    assert page.request.get(address).status == 404


def look_at_home(walk: Walk) -> None:
    """The client's first page: the next session with its acts, and every order."""
    page = walk.signed_in(walk.person("veera@yritys.fi"))
    page.goto(f"{walk.firm.address}/my?lang=fi")
    expect(page.get_by_role("link", name="Siirrä")).to_be_visible()
    expect(page.get_by_role("link", name="Pikamentorointi")).to_be_visible()
    fine(page)
    page.goto(f"{walk.firm.address}/my/book?lang=fi")
    expect(page.get_by_role("link", name="Valitse aika")).to_be_visible()
    fine(page)


def reconcile(walk: Walk) -> None:
    """Finance looks at thirty days: nothing differs, and nobody has to do anything."""
    page = walk.signed_in(VEIKKO)
    page.goto(f"{walk.firm.address}/desk/billing/online?lang=fi")
    page.get_by_role("button", name="Tarkista kolmekymmentä päivää nyt").click()
    expect(page.get_by_role("status")).to_contain_text("Ero maksunvälittäjään on 0,00 €")
    expect(page.get_by_text("Mikään maksu ei odota sinua")).to_be_visible()
    fine(page)


@pytest.mark.feature("E8")
@pytest.mark.feature("E9")
@pytest.mark.feature("E10")
@pytest.mark.feature("E3")
@pytest.mark.feature("S11")
@pytest.mark.proof
def test_clients_look_after_their_own_affairs(walk: Walk) -> None:
    move_and_withdraw(walk)
    cancel_late_and_book_again(walk)
    let_a_hold_run_out(walk)
    subscribe(walk)
    look_at_home(walk)
    reconcile(walk)
