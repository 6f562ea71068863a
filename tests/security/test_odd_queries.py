"""What stands behind the question mark of a page is whatever somebody typed: no page breaks by it.

The API's own queries are walked from its description; pages are in none, so they are walked here.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from api.route_actions import routes_of
from api.seeds.step import person_of
from tests.security.year import OFFICES, Year

ODD = [
    "rubbish", "9999-12", "0001-01", "2026-13", "0001-01-01", "9999-12-31", "²", "٣", "-1",
    "99999999999999999999", "1e9", "2026-03-29T03:30", "' or 1=1 --", "%", "a" * 300, str(uuid4()),
]  # fmt: skip
BUSY = 503
pytestmark = [
    pytest.mark.proof, pytest.mark.feature("Q1"), pytest.mark.asvs("2.2.2"),
    pytest.mark.asvs("16.5.1"),
]  # fmt: skip


def asked_of(whole: Any) -> list[Any]:
    """What a route and whatever it depends on read behind the question mark."""
    found = list(whole.query_params)
    for part in whole.dependencies:
        found += asked_of(part)
    return found


def test_no_page_breaks_by_what_is_asked_of_it(year: Year) -> None:
    asked = {
        route.path: [one.alias for one in asked_of(route.dependant)]
        for route in routes_of(year.house.app)
        if "GET" in (route.methods or ()) and not route.path.startswith("/api")
    }
    broken, tried = [], 0
    for who in (None, OFFICES, person_of("client"), person_of("mentor"), person_of("sponsor")):
        client = year.house.signed_in(who) if who else year.house.stranger
        of = frozenset(year.near(who)) if who else frozenset()
        for pattern, address in year.addresses(1, pages=True, of=of):
            names = asked[pattern]
            if not names or client.get(address).status_code in {401, 403, 404}:
                continue
            for odd in ODD:
                tried += 1
                status = client.get(address, params=dict.fromkeys(names, odd)).status_code
                if status >= 500 and status != BUSY:
                    broken.append(f"{address} {names} {odd}")
    print(f"{tried} odd questions to {len(asked)} pages")  # noqa: T201 - a proof says its sizes
    assert "\n".join(broken) == ""
    assert tried > 300
