"""The binder shows what exists, where, as of when; asked again for a moment, it is the same."""

import csv
import io
from typing import Any

import pytest

from api.wiring.routes import ROUTERS
from domain.events import events_by_name
from domain.quality.evidence import EVIDENCE
from domain.quality.frameworks import REQUIREMENTS, TITLES, Framework
from tests.money.reading import text_of
from tests.spec_times import NOON
from tests.trail.conftest import MERI, House

pytestmark = [pytest.mark.feature("M10"), pytest.mark.feature("S17")]


def asked(house: House, path: str, **params: str) -> Any:
    answer = house.client.get(f"/api/quality/binder/{path}", params=params)
    assert answer.status_code == 200, answer.text
    return answer


def evidence(binder: dict[str, Any]) -> dict[str, Any]:
    return {one["code"]: one for section in binder["sections"] for one in section["evidence"]}


def test_every_kind_of_evidence_is_recorded_by_events_there_are_and_stands_on_a_page() -> None:
    pages = {getattr(route, "path", "") for router in ROUTERS for route in router.routes}
    for one in EVIDENCE.values():
        assert set(one.events) <= set(events_by_name()), one.code
        assert one.page.partition("?")[0] in pages, one.page


def test_every_requirement_names_evidence_and_none_is_left_over() -> None:
    named = {code for needs in REQUIREMENTS.values() for need in needs for code in need.evidence}
    assert named == set(EVIDENCE)
    assert set(REQUIREMENTS) == set(TITLES) == set(Framework)
    assert len(REQUIREMENTS[Framework.ISMCP]) == 6


def test_what_happened_is_counted_and_yesterdays_binder_does_not_know_of_it(house: House) -> None:
    before = asked(house, "ismcp").json()
    assert evidence(before)["complaints"]["times"] == 0
    case = {"ground": "complaint", "about": str(MERI), "what": "Late"}
    opened = house.client.post("/api/quality/open-case", json=case)
    assert opened.status_code == 201, opened.text
    house.settle()
    after = asked(house, "ismcp").json()
    assert evidence(after)["complaints"]["times"] == 1
    assert evidence(after)["complaints"]["last"]
    again = asked(house, "ismcp", as_of=before["as_of"]).json()
    assert evidence(again) == evidence(before)
    assert again["position"] == before["position"]


def test_it_is_taken_out_as_a_table_and_as_a_document(house: House) -> None:
    table = asked(house, "iso29993/csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == sum(len(need.evidence) for need in REQUIREMENTS[Framework.ISO_29993])
    assert {row["framework"] for row in rows} == {"ISO 29993:2017"}
    moment = NOON.isoformat()
    one, other = (asked(house, "ismcp/pdf", as_of=moment).content for _ in range(2))
    assert one == other
    assert "EMCC ISMCP" in text_of(one)


def test_the_page_says_it_is_no_certification(house: House) -> None:
    page = house.client.get("/desk/quality/binder?lang=en", headers={"accept": "text/html"})
    assert page.status_code == 200
    assert "it is no certification" in page.text
