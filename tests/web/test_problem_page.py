from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from api.answers.problem_page import problem_page, wants_page
from api.answers.security_headers import SecurityHeaders
from api.static_files import mount
from tests.web.browsing import PHONE, axe_violations, served

TAKEN = "Somebody else has this time already."


def problem(request: Request) -> Response:
    return problem_page(request, request.path_params["status"], TAKEN, reference="7F3K-Q2")


def application() -> SecurityHeaders:
    app = Starlette(routes=[Route("/{status:int}", problem)])
    mount(app)
    return SecurityHeaders(app)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(application()) as running:
        yield running


@pytest.mark.parametrize("status", [403, 404, 409, 418, 429, 500, 503])
def test_a_refusal_keeps_its_status_and_speaks_the_readers_language(status: int) -> None:
    answer = TestClient(application()).get(f"/{status}?lang=fi")
    assert answer.status_code == status
    assert "Joku muu ehti jo varata tämän ajan." in answer.text
    assert "7F3K-Q2" in answer.text


def test_our_fault_says_whose_it_is_and_that_nothing_is_lost() -> None:
    said = TestClient(application()).get("/500?lang=sv").text
    assert "felet är vårt" in said
    assert "Inget ändrades eller debiterades" in said


def test_the_page_is_accessible_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/404?lang=fi")
    assert axe_violations(page) == []
    page.close()


@pytest.mark.parametrize(("accept", "page"), [("text/html,*/*;q=0.8", True), ("*/*", False)])
def test_only_browsers_are_answered_with_a_page(accept: str, *, page: bool) -> None:
    headers = [(b"accept", accept.encode())]
    assert wants_page(Request({"type": "http", "headers": headers})) is page
