import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from starlette.testclient import TestClient

from tests.web.browsing import DESK, PHONE, axe_violations, overflow, served
from tests.web.gallery import SHELLS, application

BUDGET = 100 * 1024
PARTS = sorted((Path(__file__).parents[2] / "api/templates").rglob("*.html"))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(application()) as running:
        yield running


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=DESK)
    yield page
    page.close()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_part_in_every_shell_is_accessible(
    tab: Page, address: str, shell: str, size: ViewportSize
) -> None:
    refused: list[str] = []
    tab.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: refused.append(str(error)))
    tab.set_viewport_size(size)
    tab.goto(f"{address}/{shell}?lang=en")
    assert axe_violations(tab) == []
    assert overflow(tab) == 0
    assert refused == []


@pytest.mark.parametrize("width", [320, 768, 1024, 1920])
def test_no_width_scrolls_sideways(tab: Page, address: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    for shell in SHELLS:
        tab.goto(f"{address}/{shell}?lang=fi")
        assert overflow(tab) == 0, shell


def test_axe_notices_what_is_wrong(tab: Page, address: str) -> None:
    tab.goto(f"{address}/public?lang=en")
    tab.evaluate("document.querySelector('label').remove()")
    assert any("label" in found for found in axe_violations(tab))


def test_a_first_visit_weighs_less_than_100_kilobytes(tab: Page, address: str) -> None:
    devtools = tab.context.new_cdp_session(tab)
    devtools.send("Network.enable")
    sizes: list[float] = []
    devtools.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    tab.goto(f"{address}/public?lang=fi", wait_until="networkidle")
    assert len(sizes) >= 5
    assert sum(sizes) < BUDGET


def test_standalone_targets_are_at_least_24_pixels(tab: Page, address: str) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto(f"{address}/staff?lang=fi")
    small = tab.eval_on_selector_all(
        ".btn,.chip[href],.opt,.slot,.day[href],.tabs-bottom>*,.langs a,.item,input,select",
        """all => all.map(one => [one.className, one.closest('label') ?? one])
            .map(([name, one]) => [name, one.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
            .map(([name, box]) => `${name} ${box.width}x${box.height}`)""",
    )
    assert small == []


def test_ctrl_k_goes_to_the_search(tab: Page, address: str) -> None:
    tab.goto(f"{address}/staff?lang=fi")
    tab.keyboard.press("Control+k")
    assert tab.evaluate("document.activeElement.name") == "q"


def test_on_a_phone_the_whole_menu_opens_and_closes(tab: Page, address: str) -> None:
    tab.set_viewport_size(PHONE)
    tab.goto(f"{address}/staff?lang=fi")
    tab.get_by_role("button", name="Lisää").click()
    assert tab.get_by_role("link", name="Asetukset").is_visible()
    assert axe_violations(tab) == []
    tab.keyboard.press("Escape")
    assert not tab.get_by_role("link", name="Asetukset").is_visible()


def test_a_hold_that_has_ended_says_so_and_keeps_the_form(tab: Page, address: str) -> None:
    tab.clock.install(time="2026-12-03T11:38:00Z")
    tab.goto(f"{address}/public?lang=en")
    tab.fill("#aim", "typed before")
    assert not tab.get_by_text("Less than two minutes left").is_visible()
    tab.clock.fast_forward("02:30")
    assert tab.get_by_text("Less than two minutes left").is_visible()
    tab.clock.fast_forward("02:30")
    assert tab.get_by_text("The hold has ended").is_visible()
    assert tab.input_value("#aim") == "typed before"


def test_focus_goes_to_the_heading_of_what_was_swapped_in(tab: Page, address: str) -> None:
    tab.goto(f"{address}/public?lang=en")
    tab.evaluate("htmx.ajax('GET', location.href, {target: '.cal', select: '#times'})")
    tab.wait_for_function("document.activeElement.id === 'times'")


def test_each_language_names_itself(tab: Page, address: str) -> None:
    for lang, word in (("fi", "Siirry sisältöön"), ("sv", "Hoppa"), ("en", "Skip to content")):
        tab.goto(f"{address}/public?lang={lang}")
        assert tab.locator("html").get_attribute("lang") == lang
        assert word in tab.locator(".skip").inner_text()


def test_a_chosen_language_is_remembered(tab: Page, address: str) -> None:
    tab.goto(f"{address}/public?lang=sv")
    tab.goto(f"{address}/public")
    assert tab.locator("html").get_attribute("lang") == "sv"


@pytest.mark.parametrize("shell", SHELLS)
def test_a_page_says_when_it_is_not_real(shell: str) -> None:
    assert "Esittely" in TestClient(application()).get(f"/{shell}?lang=fi").text


def test_the_past_looks_different_and_offers_the_way_back() -> None:
    page = TestClient(application()).get("/past?lang=fi").text
    assert '<html lang="fi" class="past">' in page
    assert "ke 14.10.2026 klo 09.15.42 UTC+3" in page
    assert 'href="/staff"' in page


@pytest.mark.parametrize("file", PARTS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_template_needs_what_the_browser_forbids(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|hx-on|<script(?![^>]*src=)", text)


def test_our_own_script_stays_under_3_kilobytes() -> None:
    script = Path(__file__).parents[2] / "api/static/luotsi.js"
    assert script.stat().st_size < 3 * 1024
