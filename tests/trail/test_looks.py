"""Who looked at the trail stands in the trail, and those whose case it is may see it."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from api.trail.looks import OUR_TRAIL
from application.engagements.open_engagement import OpenEngagement
from application.quality.handle_case import OpenCase
from application.quality.review_engagement import OpenReview
from domain.cancelling_policy import Payer
from domain.quality.case_words import Ground
from domain.retention import Readings
from infrastructure.person_copy import readers_of
from tests.trail.conftest import MERI, QUALITY, House
from tests.trail.test_open_to_auditor import opened, path

pytestmark = [pytest.mark.feature("N4"), pytest.mark.feature("N1")]
COURSE = uuid4()


def looks(house: House) -> list[tuple[UUID, UUID, str]]:
    house.settle()
    return [
        (one.reader_id, one.object_id, one.matter)
        for one in house.events()
        if isinstance(one, Readings.ContentRead)
    ]


def get(house: House, address: str) -> Any:
    answer = house.client.get(address, headers={"accept": "text/html"})
    assert answer.status_code == 200, (address, answer.text[:300])
    return answer


def test_what_quality_looks_at_in_the_trail_is_noted_once_a_day(house: House) -> None:
    get(house, "/desk/trail")
    get(house, "/api/trail/events?limit=5")
    assert looks(house) == [(QUALITY, OUR_TRAIL, "trail")]
    ways = "/desk/trail/cases/{}", "/api/trail/cases/{}/state", "/desk/trail?q=subject:{}"
    for address in (way.format(MERI) for way in (*ways, "/api/trail/events?q=subject:{}")):
        get(house, address)
    assert looks(house)[1:] == [(QUALITY, MERI, "trail")]
    newest = house.events()[-1].position
    get(house, f"/api/trail/events/{newest}")
    get(house, f"/api/trail/events/{newest}/chain")
    assert looks(house)[-1][1] == house.events()[newest - 1].originator_id


def test_what_an_auditor_reads_by_their_link_is_noted_under_their_name(house: House) -> None:
    answer = opened(house)
    assert "Not read yet" in get(house, "/desk/trail/auditors?lang=en").text
    access, address = UUID(answer.json()["access_id"]), path(answer)
    token = house.client.headers.pop("authorization")
    get(house, address)
    get(house, f"{address}/{MERI}.zip")
    assert looks(house) == [(access, MERI, "trail")]
    house.client.headers["authorization"] = token
    assert "Read last on" in get(house, "/desk/trail/auditors?lang=en").text
    told = house.client.get(f"/api/trail/events?q=subject:{MERI} type:ContentRead&lang=en").json()
    assert [one["sentence"] for one in told["items"]] == [
        "EMCC read confidential content (audit trail)"
    ]


def test_the_mentee_sees_who_read_their_case_file_review_and_trail(house: House) -> None:
    case, review = uuid4(), uuid4()
    house.act(
        OpenEngagement(engagement_id=COURSE, mentee_id=MERI, payer=Payer.CONSUMER, payer_id=MERI)
    )
    house.act(
        OpenCase(
            case_id=case, ground=Ground.COMPLAINT, about=COURSE, person_id=MERI, what="Too late"
        )
    )  # fmt: skip
    due = house.reception.log.now().date()
    house.act(
        OpenReview(review_id=review, engagement_id=COURSE, mentor_person_id=uuid4(), due=due)
    )  # fmt: skip
    get(house, f"/desk/quality/cases/{case}")
    get(house, f"/api/quality/cases/{case}")
    get(house, f"/desk/quality/reviews/{review}")
    assert looks(house) == [(QUALITY, COURSE, "case")], "once a day, whatever the page"
    get(house, f"/desk/trail/cases/{COURSE}")
    assert looks(house)[1:] == [(QUALITY, COURSE, "trail")]
    seen = house._call(readers_of, house.reception, MERI)
    assert {(one.reader_id, one.matter) for one in seen} == {(QUALITY, "case"), (QUALITY, "trail")}
