"""Every way in a menu leads somewhere."""

import pytest
from starlette.routing import Match

from api.main import create_app
from api.navigation import CLIENT, FOOTER, PUBLIC, STAFF, Way
from infrastructure.settings import Settings

APP = create_app(Settings(), "")


def leads_somewhere(way: Way) -> bool:
    path = way.href.partition("?")[0]
    scope = {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}
    return any(route.matches(scope)[0] is Match.FULL for route in APP.routes)


@pytest.mark.parametrize(
    "way", [*PUBLIC, *CLIENT, *STAFF, *FOOTER], ids=lambda way: f"{way.key} {way.href}"
)
def test_a_way_leads_to_a_page(way: Way) -> None:
    assert leads_somewhere(way)


def test_a_way_to_nowhere_is_noticed() -> None:
    assert not leads_somewhere(Way("x", "X", "x", "/nowhere"))
