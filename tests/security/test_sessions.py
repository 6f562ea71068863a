"""Sign-ins are opaque and short by role; their owner sees and ends them, and they end at once."""

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from application.people.grant_role import WithdrawRole
from domain.people import Role
from domain.sign_in_policy import SIGN_IN, sign_in_at
from infrastructure.secrets_hashed import hashed, new_secret
from tests.security.signing import by_mail, session_of, with_token
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("7.2.1")]
POLICY = SIGN_IN[0]


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


def sign_in(house: House, role: Role) -> str:
    visits = house.reception.visits
    return house.run(
        lambda: visits.enter(person_in(role), house.reception.log.now(), frozenset({role}))
    )


def status(house: House, secret: str) -> int:
    browser = house.browser()
    browser.cookies.set("luotsi", secret)
    return int(browser.get("/api/sign-in/sessions").status_code)


@pytest.mark.asvs("7.2.2")
@pytest.mark.asvs("7.2.3")
def test_a_secret_is_256_random_bits_and_only_its_hash_is_kept(
    house: House, module_database: str
) -> None:
    secrets = {new_secret() for _ in range(1000)}
    assert len(secrets) == 1000
    assert {len(secret) for secret in secrets} == {43}
    secret = sign_in(house, Role.CLIENT)
    with psycopg.connect(module_database) as link:
        rows = link.execute("select web_session::text from web_session").fetchall()
        kept = link.execute("select hash from web_session").fetchall()
    assert not any(secret in row[0] for row in rows)
    assert (hashed(secret),) in [(bytes(row[0]),) for row in kept]


@pytest.mark.asvs("3.3.1")
@pytest.mark.asvs("3.3.2")
@pytest.mark.asvs("3.3.3")
@pytest.mark.asvs("3.3.4")
def test_every_cookie_is_bound_to_our_host_and_unreadable_to_scripts(
    module_database: str, folder: Path
) -> None:
    with open_house(module_database, folder, base_url="https://testserver") as https:
        browser = https.browser()
        browser.base_url = https.stranger.base_url.copy_with(scheme="https")
        said = [
            *browser.post("/sign-in", data={"email": "nobody@firm.example"}).headers.get_list(
                "set-cookie"
            ),
            *browser.get("/sign-in?lang=sv").headers.get_list("set-cookie"),
        ]
        secret = https.run(lambda: https.reception.visits.new_link(person_in(Role.CLIENT), NOON))
        said += browser.post("/enter", data={"secret": secret}).headers.get_list("set-cookie")
    assert len(said) == 3
    for cookie in said:
        name, *parts = cookie.split("; ")
        assert {"HttpOnly", "Secure", "Path=/"} <= set(parts), cookie
        assert "samesite=lax" in cookie.lower()
        assert "domain" not in cookie.lower()
        assert name.startswith(("__Host-luotsi=", "__Host-luotsi_ask=", "luotsi_lang="))


@pytest.mark.asvs("7.3.1")
@pytest.mark.parametrize("role", Role)
def test_unused_it_ends_by_itself(house: House, role: Role) -> None:
    secret, idle = sign_in(house, role), POLICY.lasts[role].idle
    house.let_it_be(NOON + idle - timedelta(seconds=1))
    assert status(house, secret) == 200
    house.let_it_be(NOON + 2 * idle)
    assert status(house, secret) == 401


@pytest.mark.asvs("7.3.2")
@pytest.mark.parametrize("role", Role)
def test_used_all_the_time_it_still_ends(house: House, role: Role) -> None:
    secret, lasts = sign_in(house, role), POLICY.lasts[role]
    moment = NOON
    while moment + lasts.idle / 2 < NOON + lasts.at_most:
        moment += lasts.idle / 2
        house.let_it_be(moment)
        assert status(house, secret) == 200
    house.let_it_be(NOON + lasts.at_most)
    assert status(house, secret) == 401


def test_who_has_several_roles_gets_the_shortest() -> None:
    lasts = sign_in_at(NOON).lasting([Role.CLIENT, Role.QUALITY, Role.MENTOR])
    assert (lasts.idle, lasts.at_most) == (timedelta(minutes=15), timedelta(hours=12))


@pytest.mark.asvs("14.3.1")
@pytest.mark.asvs("7.4.1")
def test_after_leaving_no_worker_lets_anybody_in(
    house: House, module_database: str, folder: Path
) -> None:
    browser = by_mail(house, Role.CLIENT)
    secret = session_of(browser) or ""
    with open_house(module_database, folder) as other:
        assert status(other, secret) == 200
        left = browser.post("/leave")
        assert left.headers["clear-site-data"]
        assert status(other, secret) == 401
    assert status(house, secret) == 401


@pytest.mark.asvs("7.5.2")
def test_one_sees_and_ends_ones_own_sign_ins_and_nobody_elses(house: House) -> None:
    first, second = by_mail(house, Role.CLIENT), by_mail(house, Role.CLIENT)
    seen = second.get("/api/sign-in/sessions").json()
    (other,) = [one for one in seen if one["session_id"] in _id(first) and not one["this_one"]]
    stranger = house.as_(Role.MENTOR)
    wish = {"session_id": other["session_id"]}
    assert stranger.post("/api/sign-in/end", json=wish).json() == {"ended": 0}
    assert first.get("/api/sign-in/sessions").status_code == 200
    assert second.post("/api/sign-in/end", json=wish).json() == {"ended": 1}
    assert first.get("/api/sign-in/sessions").status_code == 401
    assert second.get("/api/sign-in/sessions").status_code == 200


def _id(browser: object) -> list[str]:
    shown = browser.get("/api/sign-in/sessions").json()  # type: ignore[attr-defined]
    return [one["session_id"] for one in shown if one["this_one"]]


def test_all_others_end_at_once(house: House) -> None:
    some = [by_mail(house, Role.CLIENT) for _ in range(3)]
    assert some[0].post("/my/sign-ins/end").status_code == 303
    statuses = [one.get("/api/sign-in/sessions").status_code for one in some]
    assert statuses == [200, 401, 401]


@pytest.mark.asvs("7.4.2")
@pytest.mark.asvs("8.3.2")
def test_who_loses_a_role_is_signed_out_and_has_it_no_more(house: House) -> None:
    secret = sign_in(house, Role.SPONSOR)
    house.let_it_be(NOON + timedelta(minutes=1))
    house.do(WithdrawRole(person_id=person_in(Role.SPONSOR), role=Role.SPONSOR))
    assert status(house, secret) == 401


@pytest.mark.asvs("7.4.5")
def test_an_administrator_signs_somebody_out_everywhere(house: House) -> None:
    secret = sign_in(house, Role.FINANCE)
    visits, person = house.reception.visits, person_in(Role.FINANCE)
    token = house.run(lambda: visits.new_token(person, ("*",), NOON))
    wish = {"person_id": str(person)}
    path = "/api/privacy/end-sign-ins"
    assert house.as_(Role.COORDINATOR).post(path, json=wish).status_code == 403
    assert house.as_(Role.ADMINISTRATOR).post(path, json=wish).status_code == 200
    assert status(house, secret) == 401
    bearer = {"authorization": f"Bearer {token}"}
    assert house.browser().get("/api/sign-in/tokens", headers=bearer).status_code == 401


def test_only_browser_and_system_are_kept_of_what_a_browser_says(house: House) -> None:
    agent = "Mozilla/5.0 (X11; Linux x86_64; build 4711) Gecko/20100101 Firefox/140.0"
    browser = house.browser()
    browser.headers["user-agent"] = agent
    by_mail(house, Role.CLIENT, browser)
    (mine,) = [one for one in browser.get("/api/sign-in/sessions").json() if one["this_one"]]
    assert mine["agent"] == "Firefox · Linux"


def test_the_page_of_ones_ways_to_sign_in_is_shown_to_everybody(house: House) -> None:
    for role in Role:
        shown = house.as_(role).get("/my/sign-ins?lang=en")
        assert shown.status_code == 200
        assert "Where you are signed in" in shown.text


@pytest.mark.asvs("6.3.2")
def test_a_first_installation_lets_nobody_in(database_url: str, tmp_path: Path) -> None:
    with psycopg.connect(database_url) as link:
        for table in ("web_session", "sign_in_link", "api_token", "passkey", "code_device"):
            assert link.execute(f"select count(*) from {table}").fetchone() == (0,)  # noqa: S608


def test_a_token_in_the_cookie_is_nobodys(house: House) -> None:
    browser = by_mail(house, Role.CLIENT)
    with_token(house, browser)
    assert status(house, "x" * 43) == 401


@pytest.mark.asvs("7.4.4")
@pytest.mark.parametrize("role", Role)
def test_leaving_is_on_every_page_of_whoever_is_signed_in(house: House, role: Role) -> None:
    for path in ("/my/account", "/my/sign-ins"):
        said = house.as_(role).get(path)
        assert said.status_code == 200, path
        assert 'action="/leave"' in said.text, path
    assert 'action="/leave"' not in house.stranger.get("/sign-in").text


@pytest.mark.asvs("6.4.1")
def test_the_first_link_is_random_and_ends_within_a_day(house: House) -> None:
    house.let_it_be(NOON)
    made = [
        house.run(lambda: house.reception.visits.new_link(
            person_in(Role.ADMINISTRATOR), NOON, timedelta(hours=24), "enrol"))
        for _ in range(2)
    ]  # fmt: skip
    assert made[0] != made[1]
    assert all(len(secret) >= 43 for secret in made)
    house.let_it_be(NOON + timedelta(hours=24, seconds=1))
    assert house.browser().post("/enter", data={"secret": made[0]}).status_code == 422
    house.let_it_be(NOON)
    assert house.browser().post("/enter", data={"secret": made[1]}).status_code == 303
