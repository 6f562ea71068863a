"""An attacker subtracts what pages and exports show, under every filter, and finds nobody.

What stands on a page is read as anybody reads it: a name, a mean, a number of persons. The staff
of an organisation answer one after the other, so that two numbers of persons that differ by fewer
than five would tell of those in between.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final
from uuid import UUID, uuid4

import pytest

from application.feedback.publish_report import Answered, PublishReport
from domain.feedback.report import POOL, WHOLE, Report
from tests.sponsor.test_sponsor_report import LEENA, ORGANISATION, report, signed_in
from tests.trail.conftest import MERI, QUALITY, House, house

__all__ = ["house", "report"]
pytestmark = [pytest.mark.feature("O1"), pytest.mark.feature("M1")]
STAFF: Final = [UUID(int=n + 1) for n in range(35)]
OTHERS: Final = [UUID(int=n + 101) for n in range(7)]
DEPARTMENT: Final = str(uuid4())
CODES: Final = ("useful", "recommend")
FEW, SCORED = 5, 30
"""From how many persons a mean is told, and from how many a score of recommendations."""
PAGES: Final = (
    (LEENA, f"/organisation/{ORGANISATION}"), (MERI, f"/my/organisation/{ORGANISATION}"),
    (QUALITY, "/desk/quality/feedback"), (QUALITY, "/desk/quality/outcomes"),
    (QUALITY, "/desk/quality/outcomes.csv"),
)  # fmt: skip
FILTERS: Final = (
    "as_of=2026-01-31", "month=2026-02", f"part={DEPARTMENT}", f"department={DEPARTMENT}",
    "from=2026-01-01&to=2026-02-28", "q=useful", "code=recommend&persons=1",
)  # fmt: skip
COUNTED: Final = "\N{EN DASH}"
"""Stands where only the number of persons is told."""
ROW: Final = re.compile(r"<(li|tr)\b.*?</\1>", re.DOTALL)
READ: Final = re.compile(
    rf"\|\s*([-\u2212]?\d+\.\d|{COUNTED})\s*\|[^|\d]*\|?\s*(\d+)(?: persons|\s*\|)"
)
Seen = tuple[str, str, str, int]
"""On which page, of what, which mean, of how many persons."""


def everything(house: House, numbers: Iterable[int]) -> set[Seen]:
    """All that was ever to be read, on every page, after each of these numbers had answered."""
    seen: set[Seen] = set()
    for month, nth in enumerate(numbers, 1):
        publish(house, f"2026-{month:02}", nth)
        seen |= set(read(house, ""))
    for one in FILTERS:
        seen |= set(read(house, one))
    return seen


def publish(house: House, month: str, nth: int) -> None:
    """The first so many of the staff have answered; every other one belongs to the department."""
    own = [
        Answered(code, part, one, (n * 7 + len(code)) % 11, 1)
        for code in CODES
        for n, one in enumerate(STAFF[:nth])
        for part in ((WHOLE, DEPARTMENT) if n % 2 else (WHOLE,))
    ]
    house.act(PublishReport(payer_id=ORGANISATION, month=month, answered=tuple(own)))
    pool = tuple(Answered(code, WHOLE, one, 9, 1) for code in CODES for one in OTHERS)
    house.act(PublishReport(payer_id=POOL, month=month, answered=pool))


def read(house: House, more: str) -> Iterator[Seen]:
    for person, address in PAGES:
        signed_in(house, person)
        answer = house.client.get(f"{address}?lang=en&{more}", headers={"accept": "text/html"})
        assert answer.status_code in {200, 422}, (address, more)
        if address.endswith(".csv"):
            yield from exported(answer.text)
        else:
            yield from ((address, *found) for found in on_page(answer.text))


def exported(text: str) -> Iterator[Seen]:
    for row in csv.DictReader(
        io.StringIO(text.lstrip("\ufeff")), delimiter=";" if ";" in text else ","
    ):
        yield "csv", row["code"], row["mean"] or COUNTED, int(row["persons"])


def on_page(html: str) -> Iterator[tuple[str, str, int]]:
    """Each row of a page that names a mean and a number of persons."""
    for row in ROW.finditer(html):
        text = "|" + re.sub(r"(\s*<[^>]*>\s*)+", "|", row[0]) + "|"
        if found := READ.search(text):
            yield text[: found.start()].strip("|"), found[1], int(found[2])


def isolated(house: House, seen: Iterable[Seen]) -> list[tuple[Seen, ...]]:
    """What tells of fewer than five, by itself or taken from something else on its page."""
    told = [one for one in house.events() if isinstance(one, Report.FigureTold)]
    crowds = {(str(e.figure.mean), e.figure.persons): frozenset(e.crowd) for e in told}
    some = sorted({one for one in seen if one[3]})
    alone = [(one,) for one in some if one[3] < FEW]
    scores = [(one,) for one in some if "recommend" in one[1].lower() or one[1] == "nps"]
    early = [one for one in scores if one[0][2] != COUNTED and one[0][3] < SCORED]

    def apart(one: Seen, two: Seen) -> int:
        first, second = crowds.get(one[2:]), crowds.get(two[2:])
        return len(first ^ second) if first and second else abs(one[3] - two[3])

    pairs = [
        (one, two)
        for one, two in combinations(some, 2)
        if one[:2] == two[:2] and COUNTED not in {one[2], two[2]} and apart(one, two) < FEW
    ]
    return [*alone, *early, *pairs]


def test_no_two_numbers_on_any_page_or_export_differ_by_fewer_than_five(
    house: House, report: str
) -> None:
    seen = everything(house, (4, 5, 7, 10, 13, 15, 16, 29, 30, 33, 35))
    assert isolated(house, seen) == []
    means = {one[0] for one in seen if one[2] != COUNTED}
    assert means == {address for _, address in PAGES[:4]} | {"csv"}, "each page told something"
    scores = [one for one in seen if one[3] >= SCORED and one[2] != COUNTED]
    assert scores, "nor does an attacker prove anything who is told no score"
    assert [one for one in seen if one[2] == COUNTED], "nor one who saw no bare count"


@pytest.mark.parametrize(
    ("where", "fewer"),
    [("domain.feedback.disclosure.FEWEST", 1),
     ("domain.feedback.recommending.FEWEST_FOR_SCORE", 10)],
)  # fmt: skip
def test_the_attack_finds_somebody_where_a_threshold_is_lowered(
    house: House, report: str, monkeypatch: pytest.MonkeyPatch, where: str, fewer: int
) -> None:
    monkeypatch.setattr(where, fewer)
    assert isolated(house, everything(house, (12, 14)))
