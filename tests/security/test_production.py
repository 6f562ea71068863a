"""What an installation in earnest leaves out, and what it is made of."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from fastapi import FastAPI, Request

from api.main import create_app
from api.navigation import Firm
from api.pages import page
from api.papers.sbom import parts, sbom_paper
from api.route_actions import routes_of
from infrastructure.settings import CHECKOUT, Mode, Settings
from tests.security.test_earnest import settings

FOR_SHOW = ("/demo", "/stripe")


def mounted(app: FastAPI) -> set[str]:
    paths = {getattr(route, "path", "") for route in app.routes}
    return paths | {route.path for route in routes_of(app)}


@pytest.mark.asvs("15.2.3")
def test_nothing_for_show_is_in_a_production(tmp_path: Path) -> None:
    paths = mounted(create_app(settings(tmp_path), ""))
    assert not [path for path in paths if path.startswith(FOR_SHOW)]
    shown = mounted(create_app(Settings(mode=Mode.DEMO), ""))
    assert {one for one in FOR_SHOW if any(path.startswith(one) for path in shown)} == set(FOR_SHOW)


@pytest.mark.asvs("15.1.2")
def test_the_list_of_parts_is_one_by_its_standard_and_whole() -> None:
    told = sbom_paper()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    named = {one["name"] for one in json.loads(told)["components"]}
    assert {"fastapi", "psycopg", "cryptography", "starlette"} <= named
    lines = (CHECKOUT / "requirements.lock").read_text().splitlines()
    assert len(parts()) == sum("==" in line and line[:1].isalnum() for line in lines)


PROBLEM = {"heading": "x", "sentence": "", "fault": False, "reference": ""}
BANNERS = {Mode.DEMO: "Demonstration: made-up people", Mode.TEST: "nothing here is real"}


@pytest.mark.feature("R4")
@pytest.mark.parametrize("mode", Mode)
def test_a_page_says_that_nothing_is_real_unless_it_is(mode: Mode) -> None:
    state = SimpleNamespace(mode=mode.value, firm=Firm())
    request = Request({
        "type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b"lang=en",
        "server": ("firm.example", 443), "scheme": "https", "state": {},
        "app": SimpleNamespace(state=state), "root_path": "",
    })  # fmt: skip
    shown = bytes(page(request, "shells/problem.html", 404, **PROBLEM).body).decode()
    assert {one for one, words in BANNERS.items() if words in shown} == {mode} & set(BANNERS)
    assert ('class="mode"' in shown) is (mode is not Mode.PRODUCTION)
