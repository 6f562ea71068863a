"""The whole path once, in a browser: from an empty log to a session held, its receipt and trail."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pymupdf
import pytest
from playwright.sync_api import Browser, Page, expect

from domain.mentors import mentor_of
from domain.slots import Slot
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.browsing import DESK, PHONE, axe_violations, overflow
from tests.web.walking import Walk

HOUSE = Path(__file__).parents[2]
MENTOR, QUALITY = UUID(int=0x71), UUID(int=0x72)
SLOT = Slot(NOON + timedelta(days=1), 60)
"""The first time a visitor may have: tomorrow at noon in Helsinki."""
DETAILS = {
    "name": "Luotsi Mentorointi Oy", "business_id": "1234567-1", "vat_id": "FI12345671",
    "domicile": "Helsinki", "street": "Kalasatamankatu 9", "postal_code": "00580",
    "city": "Helsinki", "country": "FI", "iban": "FI2112345600000785", "bic": "NDEAFIHH",
    "email": "toimisto@luotsi.example", "phone": "+358 9 4245 0100",
}  # fmt: skip


def enrolment_link(walk: Walk) -> str:
    """What `luotsi user add` prints for the first administrator."""
    settings = walk.firm.reception.settings
    env = os.environ | {
        "DATABASE_URL": walk.firm.reception.log.dsn, "LUOTSI_DATA_DIR": str(settings.data_dir),
        "LUOTSI_MODE": "test", "LUOTSI_CLOCK": NOON.isoformat(),
        "LUOTSI_BASE_URL": settings.address, "PYTHONPATH": str(HOUSE),
    }  # fmt: skip
    roles = ["--role", "administrator", "--role", "coordinator", "--role", "finance"]
    told = subprocess.run(
        [sys.executable, "-c", "from api.cli import main; main()", "user", "add",
         "Kaarina Aalto", "kaarina@luotsi.example", *roles],
        env=env, capture_output=True, text=True, check=True, timeout=60, cwd=HOUSE,
    )  # fmt: skip
    (link,) = re.findall(r"http\S+/enter/\S+", told.stdout.replace("\n", ""))
    return str(link)


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        yield Walk(firm, browser)


def fine(page: Page) -> None:
    """Nothing for axe to find and nothing scrolls sideways, in any language or width."""
    here = re.sub(r"[?&]lang=\w\w", "", page.url)
    for lang, size in (("sv", PHONE), ("en", DESK), ("fi", PHONE), ("fi", DESK)):
        page.set_viewport_size(size)
        page.goto(here + ("&" if "?" in here else "?") + f"lang={lang}")
        assert axe_violations(page) == [], (lang, size, page.url)
        assert overflow(page) == 0, (lang, size, page.url)


def sent(page: Page, path: str, **body: Any) -> dict[str, Any]:
    """The API, as a program of the person signed in would ask."""
    csrf = page.locator("[name=csrf]").first.get_attribute("value") or ""
    answer = page.request.post(path, data=body, headers={"x-csrf-token": csrf})
    assert answer.ok, (path, answer.status, answer.text())
    told: dict[str, Any] = answer.json()
    return told


def open_the_firm(walk: Walk) -> None:
    """An administrator enrols, says who the firm is, publishes the texts, and staffs it."""
    admin = walk.visitor()
    admin.goto(enrolment_link(walk))
    admin.get_by_role("main").get_by_role("button").click()
    admin.goto(f"{walk.firm.address}/desk/settings?lang=fi")
    for name, value in DETAILS.items():
        admin.locator(f"#{name}").fill(value)
    admin.get_by_role("button", name="Tallenna").click()
    expect(admin.locator("#name")).to_have_value("Luotsi Mentorointi Oy")
    for kind in ("terms", "privacy", "ground_rules", "accessibility"):
        admin.locator("#kind").select_option(kind)
        for lang in ("fi", "sv", "en"):
            admin.locator(f"#{lang}").fill(f"{kind} {lang}")
        admin.get_by_role("button", name="Julkaise uusi versio").click()
        expect(admin.get_by_role("cell", name=kind)).to_be_visible()
    api = f"{walk.firm.address}/api"
    for person, name, role in ((MENTOR, "Sanna Lehtonen", "mentor"), (QUALITY, "T", "quality")):
        sent(admin, f"{api}/people/register-person", person_id=str(person), name=name,
             email=f"{role}@luotsi.example", roles=[role])  # fmt: skip
    words = {"fi": "Rahoitus", "sv": "Finansiering", "en": "Funding"}
    sent(admin, f"{api}/mentors/add-mentor", person_id=str(MENTOR), headline=words,
         themes=["entrepreneurship"], languages=["fi", "sv"])  # fmt: skip
    named = {"fi": "Mentoritapaaminen", "sv": "Mentormöte", "en": "Mentoring session"}
    sent(admin, f"{api}/services/offer-service", kind="single", name=named, minutes=60,
         price="148.00")  # fmt: skip
    walk.firm.settle()
    admin.goto(f"{walk.firm.address}/desk/settings")
    fine(admin)


def open_the_week(walk: Walk) -> None:
    """The mentor says when they may be booked, every week."""
    page = walk.signed_in(MENTOR)
    page.goto(f"{walk.firm.address}/desk/profile/hours?lang=fi")
    fine(page)
    for day in range(1, 6):
        page.locator(f"[name='opens.{day}']").fill("09:00")
        page.locator(f"[name='closes.{day}']").fill("17:00")
    page.get_by_role("button", name="Tallenna").click()
    page.wait_for_url("**/desk/profile")
    walk.firm.settle()
    fine(page)


def book_and_pay(walk: Walk) -> str:
    """A visitor finds a time, gives details, is declined, tries again and pays."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/book?lang=fi")
    fine(page)
    page.get_by_role("button", name="Jatka tietoihin").click()
    expect(page.get_by_role("alert")).to_contain_text("Valitse jokin vapaista ajoista")
    page.locator(".slot", has_text="12.00").locator("input").check()
    expect(page.locator(".sum [data-chosen-time]")).to_contain_text("ti 3. maaliskuuta 12.00")
    page.get_by_role("button", name="Jatka tietoihin").click()
    expect(page.locator(".hold")).to_contain_text("klo 12.10")
    order = page.url
    fine(page)
    page.goto(order)
    page.get_by_label("Nimi").fill("Aino Korhonen")
    order_now = page.get_by_role("button", name="Tilaa ja maksa 148,00 €")
    assert page.locator("input[type=radio]:checked, input[type=checkbox]:checked").count() == 0
    order_now.click()
    expect(page.get_by_role("alert")).to_contain_text("Sähköposti: Täytä tämä kohta.")
    expect(page.get_by_label("Nimi")).to_have_value("Aino Korhonen")
    page.get_by_label("Sähköposti").fill("aino@yritys.fi")
    page.get_by_label("Kortti").check()
    page.get_by_label("Pyydän, että palvelu").check()
    order_now.click()
    assert axe_violations(page) == [], "the page of the provider's stand-in"
    page.locator("button[value=decline]").click()
    assert axe_violations(page) == [], "the same, declined"
    page.locator("button[value=back]").click()
    expect(page.get_by_role("status").first).to_contain_text("Maksu jäi kesken")
    fine(page)
    page.goto(order)
    page.get_by_label("MobilePay").check()
    order_now.click()
    page.locator("button[value=pay]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tapaamisesi on varattu")
    return order


def look_around(walk: Walk) -> None:
    """A visitor looks at everything before choosing, and asks for what is not there."""
    page, here = walk.visitor(), walk.firm.address
    mentor_id = mentor_of(MENTOR)
    for path in (
        "/",
        "/programmes",
        "/mentors",
        f"/mentors/{mentor_id}",
        "/organisations",
        "/zone",
    ):
        page.goto(here + path)
        fine(page)
    page.goto(f"{here}/mentors?lang=fi&theme=innovation")
    expect(page.get_by_role("status")).to_have_text("0 mentoria")
    page.goto(f"{here}/organisations?lang=fi")
    page.get_by_label("Nimi").fill("Pekka Meri")
    page.get_by_role("button", name="Lähetä yhteydenotto").click()
    expect(page.get_by_role("alert")).to_contain_text("Mitä tarvitsette?: Täytä tämä kohta.")
    page.get_by_label("Sähköposti").fill("pekka@meri.fi")
    page.get_by_label("Mitä tarvitsette?").fill("Mentorointia kymmenelle")
    page.get_by_role("button", name="Lähetä yhteydenotto").click()
    expect(page.get_by_role("status")).to_contain_text("Kiitos, saimme viestisi.")
    page.goto(f"{here}/book?lang=fi")
    page.get_by_role("link", name="Mikään ei sovi?").click()
    fine(page)
    page.get_by_label("Nimi").fill("Veera Meri")
    page.get_by_label("Sähköposti").fill("veera@meri.fi")
    page.get_by_role("button", name="Ilmoita minulle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lähetimme sinulle viestin")
    page.goto(f"{here}/zone?lang=fi")
    page.get_by_label("Aikavyöhyke").select_option("America/New_York")
    page.get_by_role("button", name="Näytä ajat").click()
    expect(page.locator("#slots")).to_contain_text("New York (UTC-5)")
    expect(page.locator("#slots")).to_contain_text("5.00")


def hold_the_session(walk: Walk) -> None:
    """After the talk the mentor says that it was held."""
    walk.firm.let_it_be(SLOT.ends_at)
    page = walk.signed_in(MENTOR)
    page.goto(f"{walk.firm.address}/desk/sessions?day={SLOT.day}&lang=fi")
    expect(page.get_by_text("Aino Korhonen")).to_be_visible()
    page.get_by_role("button", name="Merkitse pidetyksi").click()
    expect(page.get_by_text("Pidetty", exact=True)).to_be_visible()
    fine(page)


def read_the_receipt(walk: Walk, order: str) -> None:
    """The receipt has the first number of its year, behind the order's own address only."""
    page = walk.visitor()
    page.goto(f"{order}?lang=fi")
    fine(page)
    page.goto(order)
    link = page.get_by_role("link", name=re.compile(r"Kuitti \w?2026-00001 \(PDF\)")).get_attribute(
        "href"
    )
    content = page.request.get(f"{walk.firm.address}{link}").body()
    paper: Any = pymupdf.open(stream=content)  # type: ignore[no-untyped-call]
    text = "".join(sheet.get_text() for sheet in paper)
    assert "2026-00001" in text
    assert "148,00" in text
    made_up = order[:-4] + "AAAA"
    assert page.request.get(made_up).status == 404


def read_the_trail(walk: Walk) -> None:
    """The quality manager reads in sentences what happened, and the case as it was."""
    page = walk.signed_in(QUALITY)
    page.goto(f"{walk.firm.address}/desk/trail?q=type:Order*&lang=fi")
    told = page.locator(".evs").inner_text()
    for sentence in ("valitsi ajan tilattavaksi", "antoi tilaajan tiedot", "merkitsi tilauksen"):
        assert sentence in told
    page.goto(f"{walk.firm.address}/desk/trail?q=type:Engagement.SessionHeld&lang=fi")
    assert "Sanna Lehtonen merkitsi tapaamisen pidetyksi" in page.locator(".evs").inner_text()
    fine(page)


def see_the_case_as_it_was(walk: Walk) -> None:
    """The same case an hour after it was booked: nothing had been held, and nothing can be done."""
    page, here = walk.signed_in(QUALITY), walk.firm.address
    held = page.request.get(f"{here}/api/trail/events?q=type:Engagement.SessionHeld").json()
    (record,) = [one["record"] for one in held["items"]]
    page.goto(f"{here}/desk/trail/cases/{record['stream']}?lang=fi")
    expect(page.get_by_role("heading", name="Tila nyt")).to_be_visible()
    page.get_by_label("Siirry").fill(f"{SLOT.day - timedelta(days=1)}T13:00")
    page.get_by_role("button", name="Näytä").click()
    expect(page.get_by_role("heading", name="Tila sillä hetkellä")).to_be_visible()
    expect(page.locator(".evs .later")).to_contain_text("ei ollut vielä tapahtunut")
    assert "merkitsi tapaamisen pidetyksi" not in page.locator(".evs").inner_text()
    assert page.locator(".cmp .chg").count() > 0
    fine(page)
    then = page.request.get(
        f"{here}/api/trail/cases/{record['stream']}/state",
        params={"as_of": (NOON + timedelta(hours=1)).isoformat()},
    ).json()
    assert then["position"] < record["position"]
    assert any(fact["then"] != fact["now"] for fact in then["facts"])


@pytest.mark.feature("G1")
@pytest.mark.feature("R4")
@pytest.mark.feature("Q6")
@pytest.mark.feature("N3")
def test_a_time_is_booked_paid_held_receipted_and_its_trail_read(walk: Walk) -> None:
    open_the_firm(walk)
    open_the_week(walk)
    look_around(walk)
    order = book_and_pay(walk)
    walk.firm.settle()
    letters = walk.firm.mailbox.to("aino@yritys.fi")
    parts = (part for letter in letters for part in letter.walk())
    invitation = next(p for p in parts if p.get_content_type() == "text/calendar")
    assert "METHOD:REQUEST" in str(invitation.get_content())
    hold_the_session(walk)
    read_the_receipt(walk, order)
    read_the_trail(walk)
    see_the_case_as_it_was(walk)
