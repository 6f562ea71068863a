"""What changes something comes from our own pages, or it is refused."""

from collections.abc import Iterator

import pytest
from fastapi.routing import APIRoute

from api.doors import cookie_name
from api.main import create_app
from api.route_actions import routes_of
from domain.people import Role
from infrastructure.settings import Mode, Settings
from tests.signed_in import House, another_browser

pytestmark = [pytest.mark.asvs("3.5.1"), pytest.mark.feature("Q1")]
SETTINGS = "/desk/settings/details"
OURS = {"sec-fetch-site": "same-origin"}
FOREIGN = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "none"},
    {"sec-fetch-site": "none", "origin": "https://evil.example"},
    {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
    {"origin": "https://evil.example"},
    {"origin": "http://testserver.evil.example"},
    {"origin": "null"},
]


def unsafe() -> Iterator[tuple[str, APIRoute]]:
    for route in routes_of(create_app(Settings(mode=Mode.TEST), "")):
        if not route.path.startswith("/webhooks/"):
            yield from ((m, route) for m in route.methods or () if m not in {"GET", "HEAD"})


@pytest.mark.parametrize("said", FOREIGN, ids=str)
def test_what_another_site_sends_is_refused_at_every_route(
    house: House, said: dict[str, str]
) -> None:
    client = house.as_(Role.ADMINISTRATOR)
    let_in = [
        f"{method} {route.path}"
        for method, route in unsafe()
        if client.request(method, route.path, json={}, headers=said).status_code != 403
    ]
    assert let_in == []


@pytest.mark.parametrize(
    "said", [OURS, {}, {"sec-fetch-site": "none", "origin": "http://testserver"}]
)
def test_our_own_pages_are_let_in(house: House, said: dict[str, str]) -> None:
    answer = house.as_(Role.ADMINISTRATOR).post(SETTINGS, headers=said)
    assert answer.status_code != 403


@pytest.mark.asvs("16.5.3")
@pytest.mark.parametrize("sent", [{}, {"csrf": ""}, {"csrf": "of-another-session"}, {"csrf": "ä"}])
def test_a_form_without_the_sessions_own_token_is_refused(
    house: House, sent: dict[str, str]
) -> None:
    signed_in = house.as_(Role.ADMINISTRATOR)
    bare = another_browser(house)
    bare.cookies.update(signed_in.cookies)
    assert bare.post(SETTINGS, data=sent, headers=OURS).status_code == 403
    assert bare.post("/api/firm/publish-text", json={}, headers=OURS).status_code == 403
    own = {"csrf": signed_in.headers["x-csrf-token"]}
    assert bare.post(SETTINGS, data=own, headers=OURS).status_code != 403


def test_the_token_of_one_session_is_no_use_in_another(house: House) -> None:
    thief = another_browser(house)
    thief.cookies.update(house.as_(Role.ADMINISTRATOR).cookies)
    token = house.as_(Role.CLIENT).headers["x-csrf-token"]
    assert thief.post(SETTINGS, data={"csrf": token}, headers=OURS).status_code == 403


def test_every_page_with_a_form_bears_the_token(house: House) -> None:
    client = house.as_(Role.ADMINISTRATOR)
    page = client.get("/desk/settings").text
    assert f'name="csrf" value="{client.headers["x-csrf-token"]}"' in page


@pytest.mark.asvs("3.5.3")
def test_asking_to_see_something_records_nothing(house: House) -> None:
    def recorded() -> int:
        return len(house.reception.log.events(0, 100_000))

    before, client = recorded(), house.as_(Role.ADMINISTRATOR)
    for route in routes_of(create_app(Settings(mode=Mode.TEST), "")):
        if "GET" in (route.methods or ()):
            client.get(route.path)
            client.head(route.path)
    assert recorded() == before


@pytest.mark.asvs("3.3.1")
@pytest.mark.asvs("3.3.4")
def test_over_https_the_cookie_is_bound_to_our_host(house: House) -> None:
    assert cookie_name(house.reception) == "luotsi"
    house.reception.settings = Settings(base_url="https://firm.example")
    assert cookie_name(house.reception) == "__Host-luotsi"
    house.reception.settings = Settings()
