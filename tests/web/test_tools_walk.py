"""A worksheet from the library to the PDF, filled in by two people at once, in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from api.tools.shipped_library import shipped, tool_of
from application.people.register_person import RegisterPerson
from domain.people import Role
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA_HERSELF, mentors
from tests.running_firm import running_firm
from tests.web.walking import FIRM, HENNA, Walk, fine

pytestmark = [
    pytest.mark.proof,
    pytest.mark.feature("J1"),
    pytest.mark.feature("J2"),
    pytest.mark.feature("S16"),
]


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        aino = RegisterPerson(
            person_id=AINO, name="Aino Korhonen", email="aino@yritys.fi", roles=(Role.CLIENT,)
        )
        walk.given(*FIRM, *shipped(), aino, *mentors(), *RUNNING, BOOKED)
        yield walk


def look_through(walk: Walk) -> None:
    """A visitor finds a model by an inflected word."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/tools?lang=fi")
    fine(page)
    page.get_by_label("Hae sanoilla").fill("vaiheilla tavoitteista")
    page.get_by_role("button", name="Haku").click()
    page.get_by_role("link", name="GROW-malli").click()
    fine(page)
    expect(page.get_by_text("CC BY 4.0")).to_be_visible()


def fill_in_together(walk: Walk) -> None:
    """The mentee begins a worksheet, and both write into an answer that both had open empty."""
    mine, base = walk.signed_in(AINO), f"{walk.firm.address}/my/mentoring/{CASE}/tools"
    mine.goto(f"{base}?lang=fi")
    fine(mine)
    mine.locator("#tool_id").select_option(label="Tavoitekortti")
    mine.get_by_role("button", name="Aloita").click()
    goal = mine.get_by_label("Mitä haluan saavuttaa?")
    expect(goal).to_be_visible()
    sheet = mine.url.rsplit("/", 1)[-1].partition("?")[0]
    hers = walk.signed_in(SANNA_HERSELF)
    hers.goto(f"{walk.firm.address}/desk/engagements/{CASE}/tools/{sheet}?lang=fi")
    hers.get_by_label("Mitä haluan saavuttaa?").fill("Oma tiimi")
    goal.fill("Rauhallinen arki")
    for page in (hers, mine):
        page.get_by_role("button", name="Tallenna").click()
    expect(goal).to_have_value("Oma tiimi\nRauhallinen arki")
    expect(mine.get_by_text("Kirjoititte tähän yhtä aikaa.")).to_be_visible()
    fine(mine)
    goal.fill("Oma tiimi ja rauhallinen arki")
    mine.get_by_role("button", name="Tallenna").click()
    expect(mine.get_by_text("Kirjoititte tähän yhtä aikaa.")).to_have_count(0)
    mine.get_by_role("button", name="Merkitse valmiiksi").click()
    expect(mine.get_by_text("Valmis", exact=True)).to_be_visible()
    fine(mine)
    printed = mine.get_by_role("link", name="PDF-tiedostona").get_attribute("href")
    assert mine.request.get(f"{walk.firm.address}{printed}").body().startswith(b"%PDF")
    hers.goto(f"{walk.firm.address}/desk/engagements/{CASE}/tools?lang=fi")
    hers.locator("#tool").select_option(label="Kuuntelun kolme askelta")
    hers.get_by_role("button", name="Liitä").click()
    fine(hers)
    expect(hers.get_by_role("link", name="Kuuntelun kolme askelta")).to_be_visible()


def keep_up(walk: Walk) -> None:
    """The office publishes a new version; a slip keeps what was typed; it is taken out."""
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk/tools?lang=fi")
    fine(page)
    page.goto(f"{walk.firm.address}/desk/tools/new?lang=fi")
    fine(page)
    page.locator("[name='title.fi']").fill("Uusi työkalu")
    page.get_by_role("button", name="Ota kirjastoon").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name='title.fi']")).to_have_value("Uusi työkalu")
    page.goto(f"{walk.firm.address}/desk/tools/{tool_of('goal_card')}?lang=fi")
    fine(page)
    page.locator("[name='title.fi']").fill("Tavoitekortti uusin sanoin")
    page.get_by_role("button", name="Julkaise").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tavoitekortti uusin sanoin")
    page.get_by_label("Syy").fill("Korvattu toisella")
    page.get_by_role("button", name="Poista kirjastosta").click()
    expect(page.get_by_role("button", name="Palauta kirjastoon")).to_be_visible()
    mine = walk.signed_in(AINO)
    mine.goto(f"{walk.firm.address}/my/mentoring/{CASE}/tools?lang=fi")
    expect(mine.get_by_text("versio 1").first).to_be_visible()


def test_a_worksheet_is_found_filled_in_by_two_and_kept(walk: Walk) -> None:
    look_through(walk)
    fill_in_together(walk)
    keep_up(walk)
