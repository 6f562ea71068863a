"""An attacker at the door subtracts every two answers they can get, and finds nobody.

People of an organisation answer one after the other; after each, everything is asked that tells of
answers: by the sponsor, by the mentee, by quality, under every filter and date an address can name.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from application.feedback.publish_report import Answered, PublishReport
from domain.events import derived
from domain.feedback.disclosure import FEWEST
from domain.feedback.report import POOL, WHOLE, Report
from tests.sponsor.test_sponsor_report import LEENA, ORGANISATION, report, signed_in
from tests.trail.conftest import MERI, QUALITY, House, house

__all__ = ["house", "report"]
pytestmark = [pytest.mark.feature("O1"), pytest.mark.feature("M1")]
STAFF: Final = [UUID(int=n + 1) for n in range(16)]
OTHERS: Final = [UUID(int=n + 101) for n in range(7)]
DEPARTMENT: Final = str(uuid4())
CODES: Final = ("useful", "heard")
ASKED: Final = ("", "?as_of=2026-01-31", "?month=2026-01", "?department=sales", "?part=sales",
                f"?part={DEPARTMENT}", "?from=2026-01-01&to=2026-01-31", "?q=useful")  # fmt: skip
Seen = tuple[str, Decimal, int]


def test_no_two_answers_at_the_door_differ_by_fewer_than_five(house: House, report: str) -> None:
    seen: set[Seen] = set()
    for nth in range(5, len(STAFF) + 1):
        _publish(house, f"2026-{nth - 4:02}", nth)
        seen |= set(_everything(house, report))
    told = [one for one in house.events() if isinstance(one, Report.FigureTold)]
    assert len(told) > 2 * len(CODES), "an attacker who is told nothing proves nothing"
    crowds = {(one.figure.code, one.figure.mean, one.figure.persons): _who(one) for one in told}
    known = {one: crowds[one] for one in seen if one in crowds}
    both = {one for one in seen if one not in crowds}
    for code, mean, persons in both:  # the firm's own figure is of the organisation and the pool
        assert persons in {a[2] + b[2] for a, b in combinations(known, 2) if a[0] == b[0] == code}
        assert mean is not None
    for one, two in combinations(known, 2):
        if one[0] == two[0]:
            assert not 0 < len(known[one] ^ known[two]) < FEWEST, (one, two)


def _publish(house: House, month: str, nth: int) -> None:
    """The first so many of the staff have answered; every other one belongs to the department."""
    given = [
        Answered(code, part, one, 1 + (n * 7 + len(code)) % 5, 1)
        for code in CODES
        for n, one in enumerate(STAFF[:nth])
        for part in ((WHOLE, DEPARTMENT) if n % 2 else (WHOLE,))
    ]
    house.act(PublishReport(payer_id=ORGANISATION, month=month, answered=tuple(given)))
    pool = [Answered(code, WHOLE, one, 3, 1) for code in CODES for one in OTHERS]
    pool += [
        Answered(one.code, WHOLE, one.person_id, one.total, 1, payer_id=ORGANISATION)
        for one in given
        if one.part == WHOLE
    ]
    house.act(PublishReport(payer_id=POOL, month=month, answered=tuple(pool)))


def _everything(house: House, report: str) -> Iterator[Seen]:
    doors = {LEENA: (report,), QUALITY: ("/api/feedback/figures", "/api/quality/outcomes")}
    for person, addresses in doors.items():
        signed_in(house, person)
        for address in addresses:
            for more in ASKED:
                answer = house.client.get(address + more)
                if answer.status_code == 200:
                    yield from _figures(answer.json())
    signed_in(house, MERI)
    assert house.client.get(report).status_code in {403, 404}


def _figures(found: Any) -> Iterator[Seen]:
    if isinstance(found, list):
        for one in found:
            yield from _figures(one)
    elif isinstance(found, dict):
        if {"code", "mean", "persons"} <= found.keys():
            yield found["code"], Decimal(found["mean"]), found["persons"]
        for one in found.values():
            yield from _figures(one)


def _who(told: Report.FigureTold) -> frozenset[UUID]:
    own = {derived(one, ORGANISATION): one for one in STAFF}
    own |= {derived(one, None): one for one in OTHERS}
    return frozenset(own.get(one, one) for one, _ in told.crowd)
