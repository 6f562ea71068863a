"""A browser as a witness: it keeps a checkpoint, follows the log, and flags a rewritten history."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from application.people.register_person import RegisterPerson
from domain.people import Role
from tests.audit.rewriting import rewrite
from tests.running_firm import running_firm
from tests.web.walking import FIRM, Walk, fine

TUOMAS = UUID(int=0xB1)
pytestmark = [pytest.mark.feature("N2"), pytest.mark.proof]


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        quality = RegisterPerson(
            person_id=TUOMAS, name="Tuomas", email="t@x.example", roles=(Role.QUALITY,)
        )
        walk.given(*FIRM, quality)
        firm.reception.seal()
        yield walk


def found(page: Page, walk: Walk, word: str, sentence: str) -> None:
    """What the page says after it has compared."""
    page.goto(f"{walk.firm.address}/witness?lang=en")
    expect(page.locator(f"[data-witness][data-finding={word}]")).to_be_visible()
    expect(page.get_by_text(sentence)).to_be_visible()
    assert page.locator("[data-found]:visible").count() == 1 + (word == "rewritten")


def kept(page: Page) -> str:
    """What this browser keeps."""
    return str(page.evaluate("localStorage.getItem('luotsi.witness')"))


def test_a_browser_follows_the_log_and_flags_a_history_that_was_rewritten(walk: Walk) -> None:
    page, house = walk.visitor(), walk.firm.reception
    found(page, walk, "first", "Kept for the first time.")
    found(page, walk, "same", "Nothing has changed.")
    for n in range(5):
        walk.given(RegisterPerson(person_id=uuid4(), name="Meri", email=f"m{n}@x.example"))
        house.seal()
        found(page, walk, "grown", "The history has only grown.")
    fine(page)
    before = kept(page)
    page.route("**/api/trail/growth*", forged)
    found(page, walk, "unsigned", "The signature is not the one this browser knows.")
    page.unroute("**/api/trail/growth*")
    rewrite(house)
    for _ in range(2):
        found(page, walk, "rewritten", "The history was rewritten.")
    fine(page)
    assert kept(page) == before, "what proves it is not written over"
    expect(page.locator("[data-part=note]")).to_contain_text("— luotsi")
    page.get_by_role("button", name="Unohda se ja aloita alusta").click()
    expect(page.locator("[data-finding=first]")).to_be_visible()
    rewrite(house, keep=6)
    found(page, walk, "rewritten", "The history was rewritten.")
    quality = walk.signed_in(TUOMAS)
    quality.goto(f"{walk.firm.address}/desk/trail/check")
    expect(quality.locator("[data-finding=first]")).to_be_visible()
    fine(quality)


def forged(route: Route) -> None:
    """The log's answer, with a word of the signed text changed."""
    answer = route.fetch()
    text = answer.text().replace("made 2", "made 3")
    assert text != answer.text()
    route.fulfill(response=answer, body=text)
