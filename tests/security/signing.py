"""What tests of signing in do again and again."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from fastapi.testclient import TestClient

from api.doors import cookie_name
from domain.people import Role
from tests.security.soft_key import SoftKey
from tests.signed_in import House, email_of, person_in

OURS = {"sec-fetch-site": "same-origin"}
PAGE = {"accept": "text/html"}


def link_in_mail(house: House, role: Role) -> str:
    """The secret of the newest link sent to somebody."""
    found = re.search(r"/enter/(\S+)", house.post.to(role)[-1].text)
    assert found
    return found[1]


def by_mail(house: House, role: Role, browser: TestClient | None = None) -> TestClient:
    """A browser signed in by a link in a mail, and nothing more."""
    browser = browser or house.browser()
    browser.post("/sign-in", data={"email": email_of(role)})
    browser.post("/enter", data={"secret": link_in_mail(house, role)})
    return with_token(house, browser)


def by_invitation(house: House, role: Role) -> TestClient:
    """A browser signed in by a link an administrator handed over."""
    visits, day = house.reception.visits, timedelta(hours=24)
    secret = house.run(
        lambda: visits.new_link(person_in(role), house.reception.log.now(), day, "enrol")
    )
    browser = house.browser()
    browser.post("/enter", data={"secret": secret})
    return with_token(house, browser)


def with_token(house: House, browser: TestClient) -> TestClient:
    """The browser sends the token its session has now, as our pages do."""
    secret = browser.cookies.get(cookie_name(house.reception))
    assert secret
    visit = house.run(lambda: house.reception.visits.visit(secret, house.reception.log.now()))
    assert visit
    browser.headers["x-csrf-token"] = visit.csrf
    return browser


def add_passkey(browser: TestClient, key: SoftKey) -> Any:
    """Add a passkey to whoever is signed in."""
    asked = browser.post("/my/sign-ins/passkey/begin", json={})
    if asked.status_code != 200:
        return asked
    wish = {"credential": key.made(asked.json()), "name": "Phone"}
    return browser.post("/my/sign-ins/passkey/finish", json=wish)


def sign_in_with(browser: TestClient, key: SoftKey, leads_to: str = "") -> Any:
    """Sign in, or step up, with a passkey."""
    asked = browser.post("/sign-in/passkey/begin", json={}).json()
    wish = {"credential": key.signed(asked), "leads_to": leads_to}
    return browser.post("/sign-in/passkey/finish", json=wish)


def session_of(browser: TestClient) -> str | None:
    """The cookie of the session."""
    return browser.cookies.get("luotsi")
