"""The quality manager looks at the whole in a browser: the binder, then a management review."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, expect

from application.engagements.open_engagement import OpenEngagement
from application.people.register_person import RegisterPerson
from application.quality.draw_sample import DrawSample
from domain.cancelling_policy import Payer
from domain.events import derived
from domain.mentors import mentor_of
from domain.people import Role
from domain.quality.sample import Closed, sample_of
from tests.running_firm import running_firm
from tests.web.walking import FIRM, SANNA, Walk, fine

TUOMAS, KAARINA, COURSE = UUID(int=0xB1), UUID(int=0xB2), UUID(int=0xB3)
REVIEW = derived(sample_of("2025Q4"), "review", UUID(int=0xC0))
pytestmark = [pytest.mark.feature("M10"), pytest.mark.feature("S17")]


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        people = [
            RegisterPerson(
                person_id=key, name=name, email=f"{name}@luotsi.example", roles=(Role.QUALITY,)
            )
            for key, name in ((TUOMAS, "tuomas"), (KAARINA, "kaarina"))
        ]
        closed = tuple(Closed(UUID(int=0xC0 + n), mentor_of(SANNA)) for n in range(3))
        drawn = DrawSample(quarter="2025Q4", closed=closed, seed="siemen-2025Q4")
        course = OpenEngagement(
            engagement_id=COURSE, mentee_id=TUOMAS, payer=Payer.CONSUMER, payer_id=TUOMAS
        )
        walk.given(*FIRM, *people, drawn, course)
        yield walk


def test_the_binder_is_read_and_a_review_held_decided_in_and_approved(walk: Walk) -> None:
    page = walk.signed_in(TUOMAS)
    page.goto(f"{walk.firm.address}/desk/quality/binder?lang=fi")
    fine(page)
    page.get_by_role("link", name="ISO 29993:2017").click()
    expect(page.get_by_role("heading", name="Laskutus")).to_be_visible()
    page.goto(f"{walk.firm.address}/desk/quality/binder?framework=ismcp&at=2026-03-01T12:00")
    fine(page)
    page.goto(f"{walk.firm.address}/desk/quality/signals?lang=fi")
    fine(page)
    page.goto(f"{walk.firm.address}/desk/what-if?lang=fi")
    fine(page)
    for address in ("/desk/dashboards", "/desk/dashboards/first_proposals", "/desk/trail/auditors",
                    "/desk/quality/feedback", "/desk/quality/outcomes", "/my/complaints",
                    f"/desk/trail/cases/{COURSE}/client", f"/desk/trail/cases/{TUOMAS}",
                    f"/desk/quality/reviews/{REVIEW}"):  # fmt: skip
        page.goto(f"{walk.firm.address}{address}?lang=fi")
        fine(page)
    page.goto(f"{walk.firm.address}/desk/quality?lang=fi")
    page.get_by_role("link", name="2025Q4").click()
    expect(page.get_by_text("siemen-2025Q4")).to_be_visible()
    fine(page)
    page.goto(f"{walk.firm.address}/desk/quality/management-reviews?lang=fi")
    fine(page)
    page.get_by_label("Johtopäätökset").fill("Tavoitteet asetetaan myöhään.")
    page.get_by_role("button", name="Kirjaa").click()
    expect(page.get_by_text("Tavoitteet asetetaan myöhään.")).to_be_visible()
    page.get_by_label("Mitä päätetään").fill("Tavoitteet toiseen tapaamiseen mennessä")
    page.get_by_label("Määräpäivä").fill("2026-06-01")
    page.get_by_role("button", name="Kirjaa päätös").click()
    walk.firm.settle()
    fine(page)
    expect(page.get_by_role("link", name="Tavoitteet toiseen tapaamiseen mennessä")).to_be_visible()
    other = walk.signed_in(KAARINA)
    other.goto(page.url)
    other.get_by_role("button", name="Hyväksy katselmus").click()
    expect(other.locator("h1 ~ .row .chip, .chip", has_text="Hyväksytty").first).to_be_visible()
