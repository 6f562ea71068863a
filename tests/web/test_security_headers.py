import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from api.answers.security_headers import SecurityHeaders
from api.static_files import mount


def hello(request: Request) -> Response:
    answer = PlainTextResponse("hello")
    if "cached" in request.query_params:
        answer.headers["Cache-Control"] = "private, max-age=60"
    return answer


@pytest.fixture
def client() -> TestClient:
    app = Starlette(routes=[Route("/", hello)])
    mount(app)
    return TestClient(SecurityHeaders(app))


@pytest.mark.parametrize("path", ["/", "/nothing-here", "/static/ui.css"])
def test_every_answer_forbids_what_we_do_not_need(client: TestClient, path: str) -> None:
    sent = client.get(path).headers
    assert sent["content-security-policy"].split("; ") == [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'",
        "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "form-action 'self' https://checkout.stripe.com",
    ]  # fmt: skip
    assert sent["strict-transport-security"].startswith("max-age=63072000")
    assert sent["x-content-type-options"] == "nosniff"
    assert sent["referrer-policy"] == "no-referrer"
    assert sent["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in sent["permissions-policy"]


@pytest.mark.asvs("14.2.2")
@pytest.mark.asvs("14.3.2")
@pytest.mark.parametrize(
    "who", [{"authorization": "Bearer luotsi_test_x"}, {"cookie": "luotsi_lang=fi; session=1"}]
)
def test_what_is_personal_is_never_kept(client: TestClient, who: dict[str, str]) -> None:
    assert client.get("/", headers=who).headers["cache-control"] == "no-store"


def test_a_visitor_who_only_chose_a_language_stays_unknown(client: TestClient) -> None:
    sent = client.get("/", headers={"cookie": "luotsi_lang=fi"}).headers
    assert sent["cache-control"] == "no-cache"


def test_an_answer_may_say_for_itself_how_long_it_is_kept(client: TestClient) -> None:
    sent = client.get("/?cached=1", headers={"cookie": "session=1"}).headers
    assert sent["cache-control"] == "private, max-age=60"


def test_a_file_with_its_hash_in_the_address_is_kept_for_a_year(client: TestClient) -> None:
    cookie = {"cookie": "session=1"}
    assert "immutable" in client.get("/static/ui.css?v=1", headers=cookie).headers["cache-control"]
    assert "max-age=86400" in client.get("/static/ui.css").headers["cache-control"]
