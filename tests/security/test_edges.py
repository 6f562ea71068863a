"""What holds for every answer: headers, hosts, lengths, methods, limits."""

from typing import Any

import psycopg
import pytest

from api.main import LONGEST_BODY
from api.route_actions import routes_of, rules_of
from domain.matters import REACH
from domain.people import Role
from tests.signed_in import House

INSIDE = "password=hunter2 in /srv/secret.py"
GUARDED = {
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
}


async def broken(*_: object, **__: object) -> None:
    raise ConnectionError(INSIDE)


def guarded(answer: Any) -> None:
    sent = answer.headers
    assert {name: sent.get(name) for name in GUARDED} == GUARDED
    csp = sent["content-security-policy"]
    assert "default-src 'none'" in csp
    assert "frame-ancestors 'none'" in csp
    assert "unsafe" not in csp
    assert "access-control-allow-origin" not in sent
    assert "server" not in sent
    assert "x-powered-by" not in sent


@pytest.mark.asvs("5.2.1")
@pytest.mark.asvs("15.2.2")
@pytest.mark.asvs("3.4.1")
@pytest.mark.asvs("3.4.2")
@pytest.mark.asvs("3.4.3")
@pytest.mark.asvs("3.4.4")
@pytest.mark.asvs("3.4.5")
@pytest.mark.asvs("3.4.6")
def test_every_kind_of_answer_is_guarded(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, stranger = house.as_(Role.ADMINISTRATOR), house.stranger
    long = b"x" * (LONGEST_BODY + 1)
    answers = {
        200: stranger.get("/sign-in"),
        400: stranger.get("/book", headers={"host": "evil.example"}),
        403: house.as_(Role.CLIENT).get("/desk/settings"),
        404: stranger.get("/no/such/place"),
        405: stranger.request("TRACE", "/book"),
        413: desk.post("/desk/settings/details", content=long),
        422: desk.post("/api/firm/publish-text", json={}),
    }

    monkeypatch.setattr(type(house.reception.shelf), "document", broken)
    answers[500] = stranger.get("/terms")
    for status, answer in answers.items():
        assert answer.status_code == status
        guarded(answer)


@pytest.mark.asvs("16.3.4")
@pytest.mark.asvs("16.5.1")
def test_a_fault_of_ours_says_nothing_of_the_inside(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(house.reception.shelf), "document", broken)
    for answer in (
        house.stranger.get("/terms", headers={"accept": "text/html"}),
        house.stranger.get("/terms"),
    ):
        assert answer.status_code == 500
        assert "hunter2" not in answer.text
        assert "Traceback" not in answer.text
        assert "secret.py" not in answer.text


def test_a_database_out_of_reach_is_told_as_come_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise psycopg.OperationalError

    monkeypatch.setattr(type(house.reception.shelf), "document", away)
    told = house.stranger.get("/terms")
    assert (told.status_code, told.headers["retry-after"]) == (503, "1")
    assert told.json()["code"] == "TooBusy"


@pytest.mark.asvs("3.2.1")
def test_data_opened_as_a_page_can_do_nothing(house: House) -> None:
    csp = house.as_(Role.COORDINATOR).get("/api/people").headers["content-security-policy"]
    assert "sandbox" in csp
    assert "script-src" not in csp


@pytest.mark.asvs("4.1.3")
@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "evil.example:80", "", "127.0.0.1.evil"]
)
def test_a_request_to_another_name_is_refused(house: House, host: str) -> None:
    assert house.stranger.get("/book", headers={"host": host}).status_code == 400


@pytest.mark.asvs("4.1.1")
def test_every_answer_with_a_body_says_what_it_is(house: House) -> None:
    client = house.as_(Role.ADMINISTRATOR)
    for route in routes_of(house.app):
        if "GET" in (route.methods or ()):
            answer = client.get(route.path)
            kind = answer.headers.get("content-type", "")
            assert not answer.content or "/" in kind, route.path
            if kind.startswith("text/"):
                assert "charset=utf-8" in kind.lower(), route.path


@pytest.mark.asvs("13.4.3")
@pytest.mark.asvs("5.3.2")
@pytest.mark.asvs("13.4.1")
@pytest.mark.asvs("13.4.5")
@pytest.mark.parametrize(
    "path",
    [
        "/.git/config", "/.env", "/docs", "/redoc", "/openapi.json", "/metrics", "/static/",
        "/static/../main.py", "/static/%2e%2e/main.py", "/vendor/", "/var/keys/kek-1.key",
    ],
)  # fmt: skip
def test_nothing_of_the_inside_lies_open(house: House, path: str) -> None:
    assert house.stranger.get(path).status_code in {401, 404}


@pytest.mark.asvs("13.4.4")
@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND", "DEBUG"])
def test_odd_methods_are_refused(house: House, method: str) -> None:
    assert house.stranger.request(method, "/book").status_code == 405
    assert house.stranger.request(method, "/static/ui.css").status_code == 405


@pytest.mark.asvs("13.4.5")
def test_the_description_of_the_api_is_for_those_who_are_signed_in(house: House) -> None:
    for route in routes_of(house.app):
        if "openapi" in route.path or "reference" in route.path:
            assert not any(REACH[rule.matter].everybody for _, rule in rules_of(route))
