from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
import pytest
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from api import pages
from api.pages import environment, fragment, moved_on, page
from api.static_files import mount
from tests.web.browsing import served

TEXT = """{% extends "shells/public.html" %}{% block title %}Test{% endblock %}
{% block main %}<h1>{{ _("Sign in") }}</h1>{% block times %}<div id="times"
 hx-get="/" hx-trigger="every 300ms" hx-select="#times" hx-target="#times" hx-swap="outerMorph">
<p id="at">{{ when(at) }}</p><p id="seen">{{ seen }}</p>
<form method="post" action="/" hx-post="/" hx-target="#told" hx-select="#told">
<label>Name <input id="name" name="name"></label>
<button>Send</button></form></div>{% endblock %}
<div id="told">{% if wrong %}<p role="alert">{{ wrong }}</p>{% endif %}</div>{% endblock %}"""
AT = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A template of the test's own, beside ours."""
    (tmp_path / "visit.html").write_text(TEXT, encoding="utf-8")
    ours = jinja2.FileSystemLoader([pages.TEMPLATES, tmp_path])
    monkeypatch.setattr(pages, "FileSystemLoader", lambda _folder: ours)
    environment.cache_clear()
    yield
    environment.cache_clear()


def app(**state: Any) -> Starlette:
    seen = iter(range(1000))

    def show(request: Request) -> Response:
        for name, value in state.items():
            setattr(request.state, name, value)
        return page(request, "visit.html", at=AT, seen=next(seen), wrong="")

    def send(request: Request) -> Response:
        return page(request, "visit.html", status=422, at=AT, seen=0, wrong="Too short")

    made = Starlette(routes=[Route("/", show), Route("/", send, methods=["POST"])])
    mount(made)
    return made


def asking(**more: Any) -> Request:
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}
    return Request(scope | {"app": Starlette(), "server": ("test", 80), "scheme": "http"} | more)


def test_a_page_names_its_language_and_what_it_depends_on() -> None:
    answer = TestClient(app()).get("/", headers={"accept-language": "sv"})
    assert answer.headers["content-language"] == "sv"
    assert "Accept-Language" in answer.headers["vary"]
    assert "<h1>Logga in</h1>" in answer.text
    assert "to 3.12.2026 kl. 14.30" in answer.text


def test_times_stand_in_the_visitors_zone() -> None:
    answer = TestClient(app(zone=ZoneInfo("America/New_York"))).get("/?lang=en")
    assert "Thu 3 Dec 2026, 7:30" in answer.text


def test_a_name_nobody_gave_is_an_error_never_an_empty_place() -> None:
    with pytest.raises(jinja2.UndefinedError, match="seen"):
        page(asking(), "visit.html", at=AT, wrong="")


def test_what_people_wrote_is_never_markup() -> None:
    answer = page(asking(), "visit.html", at=AT, seen="<b>x</b>", wrong="")
    assert b"&lt;b&gt;x&lt;/b&gt;" in answer.body


def test_a_fragment_is_one_block_and_no_more() -> None:
    sent = bytes(fragment(asking(), "visit.html", "times", at=AT, seen=1, wrong="").body).decode()
    assert sent.lstrip().startswith('<div id="times"')
    assert "<h1>" not in sent


def test_after_a_command_everybody_is_led_on_in_their_own_way() -> None:
    plain = moved_on(asking(), "/done")
    assert (plain.status_code, plain.headers["location"]) == (303, "/done")
    swapped = moved_on(asking(headers=[(b"hx-request", b"true")]), "/done")
    assert (swapped.status_code, swapped.headers["hx-redirect"]) == (204, "/done")


def test_a_page_with_a_token_in_it_travels_uncompressed() -> None:
    assert TestClient(app()).get("/").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in TestClient(app(csrf="secret")).get("/").headers


def test_choosing_a_language_sets_a_cookie_no_script_can_read() -> None:
    kept = TestClient(app(), base_url="https://test").get("/?lang=en").headers["set-cookie"]
    assert kept.startswith("luotsi_lang=en")
    assert {"HttpOnly", "Secure", "SameSite=lax"} <= set(kept.split("; "))


def test_polling_keeps_half_typed_text_and_focus(browser: Browser) -> None:
    with served(app()) as address:
        tab = browser.new_page()
        tab.goto(address)
        before = tab.inner_text("#seen")
        tab.type("#name", "half a na")
        tab.wait_for_function(
            "was => document.querySelector('#seen').innerText !== was", arg=before
        )
        assert tab.input_value("#name") == "half a na"
        assert tab.evaluate("document.activeElement.id") == "name"
        tab.close()


def test_a_failed_form_is_swapped_into_its_place_and_announced(browser: Browser) -> None:
    with served(app()) as address:
        tab = browser.new_page()
        tab.goto(address)
        tab.fill("#name", "x")
        tab.press("#name", "Enter")
        tab.wait_for_selector("[role=alert]:focus")
        assert tab.inner_text("[role=alert]") == "Too short"
        assert tab.locator("[aria-busy]").count() == 0
        tab.close()
