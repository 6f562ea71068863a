"""A training from the public page to the certificate, in a browser."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from domain.slots import Slot
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.walking import FIRM, HENNA, SANNA, Walk
from tests.web.walking import fine as looked_at

DAYS = (Slot(NOON + timedelta(days=30), 240), Slot(NOON + timedelta(days=31), 240))
AINO, OSKARI = "aino@yritys.fi", "oskari@nordpuu.example"


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        walk.given(*FIRM)
        yield walk


def fine(page: Page) -> None:
    """Looked at in all three languages."""
    looked_at(page, in_english=True)


def plan(walk: Walk) -> str:
    """The coordinator plans a training of six seats and opens its registration."""
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk/trainings/new?lang=fi")
    fine(page)
    for text in ("title", "aims", "contents", "audience", "qualification", "terms"):
        for lang in ("fi", "sv", "en"):
            page.locator(f"[name='programme.{text}.{lang}']").fill(f"{text} {lang}")
    page.locator("[name='venue.name']").fill("Kalasatama")
    page.locator("[name='venue.address']").fill("Kalasatamankatu 9")
    for nth, day in enumerate(DAYS):
        page.locator(f"#day{nth}").fill(str(day.day))
        page.locator(f"#begins{nth}").fill("12:00")
        page.locator(f"#ends{nth}").fill("11:00" if nth else "16:00")
    page.locator("#trainer_id").select_option(label="Sanna Lehtonen")
    page.locator("#seats").fill("6")
    page.locator("#price_private").fill("614,95")
    page.locator("#price_organisation").fill("490")
    page.get_by_role("button", name="Tallenna suunnitelma").click()
    expect(page.get_by_role("alert")).to_contain_text("myöhempi päättymisaika")
    expect(page.locator("#price_private")).to_have_value("614,95")
    page.locator("#ends1").fill("16:00")
    page.get_by_role("button", name="Tallenna suunnitelma").click()
    page.get_by_role("button", name="Avaa ilmoittautuminen").click()
    expect(page.locator(".chip", has_text="Ilmoittautuminen auki")).to_be_visible()
    return page.url.rsplit("/", 1)[-1].partition("?")[0]


def register_and_pay(walk: Walk, training: str) -> None:
    """A visitor finds the training, holds a seat and pays by card."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/trainings?lang=fi")
    fine(page)
    page.get_by_role("link", name="title fi").click()
    fine(page)
    page.get_by_role("button", name="Ilmoittaudu ja maksa").click()
    expect(page.locator(".hold")).to_contain_text("12.10")
    order = page.url
    fine(page)
    page.goto(order)
    page.get_by_label("Nimi").fill("Aino Korhonen")
    page.get_by_role("button", name="Tilaa ja maksa 614,95 €").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Nimi")).to_have_value("Aino Korhonen")
    page.get_by_label("Sähköposti").fill(AINO)
    page.get_by_label("Kortti").check()
    page.get_by_role("button", name="Tilaa ja maksa 614,95 €").click()
    page.locator("button[value=pay]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Paikkasi on vahvistettu")
    fine(page)
    walk.firm.settle()
    assert "Paikkasi on vahvistettu: title fi" in walk.letters_to(AINO)


def order_for_organisation(walk: Walk, training: str) -> None:
    """An organisation orders the five seats left by invoice and names one participant."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/trainings/{training}/organisation?lang=fi")
    fine(page)
    given = {
        "organisation": "Nordpuu Oy", "business_id": "1234567-2", "street": "Satamakatu 1",
        "postcode": "00160", "town": "Helsinki", "invoice_email": "laskut@nordpuu.example",
        "name": "Oskari Virta", "email": OSKARI, "seats": "5",
    }  # fmt: skip
    for name, value in given.items():
        page.locator(f"#{name}").fill(value)
    page.locator("#accept_terms").check()
    page.get_by_role("button", name="Tilaa maksuvelvollisuudella").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#town")).to_have_value("Helsinki")
    page.locator("#business_id").fill("1234567-1")
    page.get_by_role("button", name="Tilaa maksuvelvollisuudella").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Paikkanne on vahvistettu")
    walk.firm.settle()
    page = walk.signed_in(walk.person(OSKARI))
    page.goto(f"{walk.firm.address}/my/trainings?lang=fi")
    fine(page)
    page.get_by_role("link", name="Nimeä osallistuja").first.click()
    fine(page)
    page.locator("#name").fill("Nguyễn Thị Ánh")
    page.locator("#email").fill("anh@nordpuu.example")
    page.get_by_role("button", name="Tallenna osallistuja").click()
    expect(page.get_by_text("Osallistuja: Nguyễn Thị Ánh")).to_be_visible()


def wait_and_take(walk: Walk, training: str) -> None:
    """The training is full: somebody waits, a seat comes free, the offer is declined."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/trainings/{training}?lang=fi")
    page.get_by_label("Nimi").fill("Kaisla Mäkelä")
    page.get_by_label("Sähköposti").fill("kaisla")
    page.get_by_role("button", name="Ilmoittaudu jonotuslistalle").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Sähköposti").fill("kaisla@x.example")
    page.get_by_role("button", name="Ilmoittaudu jonotuslistalle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lähetimme sinulle viestin")
    fine(page)
    walk.firm.settle()
    page.goto(walk.link_in("kaisla@x.example"))
    expect(page.get_by_text("Olet jonotuslistalla sijalla 1")).to_be_visible()
    entry = page.url
    fine(page)
    buyer = walk.signed_in(walk.person(OSKARI))
    buyer.goto(f"{walk.firm.address}/my/trainings?lang=fi")
    buyer.get_by_role("link", name="Nimeä osallistuja").first.click()
    buyer.get_by_role("button", name="Luovu paikasta").click()
    expect(buyer.locator(".chip", has_text="Peruttu")).to_be_visible()
    walk.firm.settle()
    assert walk.letters_to("kaisla@x.example") == [
        "Olet jonotuslistalla: title fi", "Sinulle on vapaa paikka: title fi",
    ]  # fmt: skip
    page.goto(entry)
    fine(page)
    expect(page.get_by_text("ti 3.3.2026 klo 18.00")).to_be_visible()
    page.get_by_role("button", name="Ota paikka ja maksa").click()
    expect(page.locator(".hold")).to_be_visible()
    page.goto(entry)
    walk.at(NOON + timedelta(days=2))
    page.reload()
    assert page.get_by_role("button", name="Ota paikka").count() == 0


def hold(walk: Walk, training: str) -> None:
    """The trainer takes attendance, the coordinator completes it."""
    walk.at(DAYS[-1].ends_at)
    page = walk.signed_in(SANNA)
    page.goto(f"{walk.firm.address}/desk/trainings/{training}?lang=fi")
    fine(page)
    for nth in range(2):
        card = page.locator("section.card", has=page.locator(f"#day{nth}"))
        card.get_by_label("Aino Korhonen").check()
        card.get_by_role("button", name="Tallenna lista").click()
    desk = walk.signed_in(HENNA)
    desk.goto(f"{walk.firm.address}/desk/trainings/{training}?lang=fi")
    desk.get_by_role("button", name="Koulutus on pidetty").click()
    expect(desk.locator(".chip", has_text="Pidetty")).to_be_visible()
    walk.firm.settle()


def read_the_certificate(walk: Walk, training: str) -> None:
    """The participant evaluates, opens the certificate, and a stranger verifies it."""
    page = walk.signed_in(walk.person(AINO))
    page.goto(f"{walk.firm.address}/my/trainings/{training}?lang=fi")
    fine(page)
    for name in ("content", "trainer", "usefulness"):
        page.locator(f"input[name={name}][value='5']").check(force=True)
    page.get_by_role("button", name="Lähetä arvio").click()
    expect(page.get_by_text("Kiitos arviostasi")).to_be_visible()
    told = page.get_by_text("Tarkistuskoodi:").inner_text()
    code = told.rpartition(" ")[2]
    paper = page.request.get(f"{walk.firm.address}/my/certificates/{code}.pdf")
    assert paper.body().startswith(b"%PDF")
    stranger = walk.visitor()
    verify(walk, stranger, code)
    assert stranger.request.get(f"{walk.firm.address}/my/certificates/{code}.pdf").status == 401


def take_it_back(walk: Walk, training: str) -> None:
    """The certificate should not have been granted: the office revokes it, and its code says so."""
    desk = walk.signed_in(HENNA)
    desk.goto(f"{walk.firm.address}/desk/trainings/{training}?lang=fi")
    fine(desk)
    card = desk.locator("section.card", has=desk.locator("#certificates"))
    paper = card.locator("a").first.get_attribute("href")
    card.get_by_text("Mitätöi todistus").first.click()
    card.get_by_label("Syy").fill("Väärä lista")
    card.get_by_role("button", name="Mitätöi todistus").click()
    expect(desk.locator("#certificates")).to_have_count(0)
    stranger = walk.visitor()
    stranger.goto(f"{walk.firm.address}{paper}?lang=fi")
    expect(stranger.get_by_role("alert")).to_contain_text("ei ole enää voimassa")
    fine(stranger)


def verify(walk: Walk, page: Page, code: str) -> None:
    page.goto(f"{walk.firm.address}/certificates?lang=fi")
    page.get_by_label("Tarkistuskoodi").fill("ABCDE-ABCDE-ABCDE")
    page.get_by_role("button", name="Tarkista", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Tällä koodilla ei ole todistusta")
    page.get_by_label("Tarkistuskoodi").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Tarkista", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Todistus on aito")
    said = page.get_by_role("main").inner_text()
    assert "Aino Korhonen" in said
    assert AINO not in said
    fine(page)


@pytest.mark.feature("I1")
@pytest.mark.feature("I2")
@pytest.mark.feature("I3")
@pytest.mark.feature("S16")
@pytest.mark.proof
def test_a_training_is_planned_sold_held_and_certified(walk: Walk) -> None:
    training = plan(walk)
    register_and_pay(walk, training)
    order_for_organisation(walk, training)
    wait_and_take(walk, training)
    hold(walk, training)
    read_the_certificate(walk, training)
    take_it_back(walk, training)
