"""An attacker with every figure ever told, of all dates, departments and payers, finds nobody.

The attacker knows more than anybody could: who is in which figure, and how often each answered.
Unknown is only what they answered. Every linear combination of all figures is tried at once: in
reduced form a person who can be computed stands alone in a row.
"""

import asyncio
import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations
from random import Random
from typing import Any
from uuid import UUID, uuid5

import pytest

from application.clients.organisation_page import Department, NamedMentee, OrganisationPage
from application.feedback.answers import AnswerRow, answers
from application.feedback.report_page import report_page
from application.firm import Firm
from domain.events import derived
from domain.feedback import Moment
from domain.feedback.disclosure import FEWEST
from domain.feedback.report import POOL, WHOLE, Report
from infrastructure.errands.publish_reports import publish_reports
from tests.memory_log import MemoryLog
from tests.spec import shown
from tests.spec_times import NOON

SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261125"))
FIRMS = 200 if os.environ.get("LUOTSI_PROOF") == "long" else 12
MONTHS, PRIME = 9, 2**61 - 1
HERE = UUID("6c756f74-7369-5000-8000-0000000000a7")
CODES = ("useful", "heard")
pytestmark = [pytest.mark.proof, pytest.mark.feature("O1")]
Unknown = tuple[UUID, UUID, int]


@dataclass
class GoingFirm:
    """Some months of a firm: people come, move between departments, answer once or again."""

    random: Random
    rows: list[AnswerRow] = field(default_factory=list)
    mentees: dict[UUID, list[NamedMentee]] = field(default_factory=dict)
    private: list[UUID] = field(default_factory=list)
    log: MemoryLog = field(default_factory=MemoryLog)

    @property
    def shelf(self) -> Any:
        """The shelf: this very thing."""
        return self

    @property
    def firm(self) -> Firm:
        """The firm on this log."""
        return Firm(self.log)

    async def find(self, table: Any, **more: Any) -> list[AnswerRow]:
        """The answers; nothing else is known of anybody."""
        return self.rows if table is answers else []

    async def documents(self, view: Any, keys: Any) -> dict[UUID, OrganisationPage]:
        """The organisations with their departments as they are now."""
        parts = [uuid5(HERE, f"department {n}") for n in range(3)]
        departments = tuple(Department(part, str(part), "") for part in parts)
        return {
            payer: OrganisationPage(
                payer, "Oy", "1", "fi", NOON, departments=departments, mentees=tuple(people)
            )
            for payer, people in self.mentees.items()
            if payer in set(keys)
        }

    def month(self, nth: int) -> None:
        """Let a month go by, and its figures be published."""
        random = self.random
        for n in range(random.randint(1, 4)):
            some = self.mentees.setdefault(uuid5(HERE, f"payer {n}"), [])
            some += [self._named() for _ in range(random.choice([0, 0, 1, 2, 5, 6]))]
            some[:] = [self._named(one) if random.random() < 0.1 else one for one in some]
        self.private += [self._id() for _ in range(random.choice([0, 1, 2, 6]))]
        for payer, people in self.mentees.items():
            for one in people:
                self._answers(one.person_id, payer)
        for person in self.private:
            self._answers(person, person)
        self.log.set_clock(NOON + timedelta(days=31 * nth))
        asyncio.run(publish_reports(self, {}))

    def _named(self, known: NamedMentee | None = None) -> NamedMentee:
        department = self.random.choice([None, *(uuid5(HERE, f"department {n}") for n in range(3))])
        return NamedMentee(known.person_id if known else self._id(), department)

    def _id(self) -> UUID:
        return UUID(int=self.random.getrandbits(128))

    def _answers(self, person: UUID, payer: UUID) -> None:
        for code in CODES:
            if self.random.random() < 0.35:
                value = self.random.randint(1, 5)
                self.rows.append(
                    AnswerRow(self._id(), code, value, Moment.PULSE, person, None, payer, NOON)
                )

    def figures(self, code: str) -> list[frozenset[Unknown]]:
        """Who is in each figure ever told of a question, whatever the payer, part and month."""
        pooled = {
            derived(row.person_id, row.payer_id if row.payer_id in self.mentees else None): (
                row.person_id, row.payer_id
            )
            for row in self.rows
        }  # fmt: skip
        return [
            frozenset(
                (*(pooled[one] if event.payer_id == POOL else (one, event.payer_id)), count)
                for one, count in event.crowd
            )
            for event in self.told()
            if event.figure.code == code
        ]

    def told(self) -> list[Any]:
        """Everything told."""
        return [event for event in self.log.recorded if isinstance(event, Report.FigureTold)]


def computable(figures: Iterable[frozenset[Unknown]]) -> list[set[Unknown]]:
    """What stands in each row of the reduced form, over a prime field."""
    rows: list[dict[Unknown, int]] = []
    for figure in dict.fromkeys(figures):
        row = dict.fromkeys(figure, 1)
        for other in rows:
            row = _without(row, other)
        if not row:
            continue
        pivot = min(row)
        inverse = pow(row[pivot], -1, PRIME)
        row = {who: value * inverse % PRIME for who, value in sorted(row.items())}
        rows = [_without(other, row) for other in rows] + [row]
    return [set(row) for row in rows]


def _without(row: dict[Unknown, int], other: dict[Unknown, int]) -> dict[Unknown, int]:
    factor = row.get(min(other), 0)
    if not factor:
        return dict(sorted(row.items()))
    left = dict(row)
    for who, value in other.items():
        left[who] = (left.get(who, 0) - factor * value) % PRIME
    return {who: value for who, value in sorted(left.items()) if value}


def isolated(figures: list[frozenset[Unknown]]) -> list[set[Unknown]]:
    """Every group of fewer than five that subtraction leads to."""
    found = [row for row in computable(figures) if len(row) < FEWEST]
    for one, two in combinations(dict.fromkeys(figures), 2):
        found += [set(one ^ two)] if len(one ^ two) < FEWEST else []
        found += [set(one - two)] if two < one and len(one - two) < FEWEST else []
    return found


def test_nobody_is_isolated_by_all_dates_departments_and_payers_together() -> None:
    print(f"seed {SEED}, {FIRMS} firms of {MONTHS} months")  # noqa: T201 - a proof says its seed
    told = 0
    kinds: dict[tuple[bool, bool], int] = defaultdict(int)
    for nth in range(FIRMS):
        firm = GoingFirm(Random(SEED + nth))  # noqa: S311 - the same firm for the same seed
        for month in range(MONTHS):
            firm.month(month)
        for code in CODES:
            figures = firm.figures(code)
            assert not isolated(figures), (SEED + nth, code)
            told += len(figures)
        for event in firm.told():
            kinds[event.payer_id == POOL, event.figure.part == WHOLE] += 1
    assert told > 5 * FIRMS, "an attacker who is told nothing proves nothing"
    assert set(kinds) == {(False, True), (False, False), (True, True)}


def test_what_is_shown_is_what_was_told_and_nothing_else() -> None:
    firm = GoingFirm(Random(SEED))  # noqa: S311 - the same firm for the same seed
    for month in range(MONTHS):
        firm.month(month)
    for payer in {event.payer_id for event in firm.told()}:
        page = shown(report_page, *(one for one in firm.told() if one.payer_id == payer))
        figures = [one.figure for one in firm.told() if one.payer_id == payer]
        assert sorted(map(str, (*page.newest, *page.earlier))) == sorted(map(str, figures))


def test_the_attack_finds_somebody_where_nothing_is_held_back() -> None:
    people = [(UUID(int=n), UUID(int=99), 1) for n in range(8)]
    whole, part, late = frozenset(people), frozenset(people[:5]), frozenset(people[:7])
    assert isolated([whole, late]) != []
    assert isolated([whole, part]) != []
    crossed = [frozenset(people[:6]), frozenset(people[2:]), frozenset(people[:2] + people[3:])]
    assert isolated(crossed) != []
    assert isolated([whole]) == []
