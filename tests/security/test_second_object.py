"""Nobody gets at another's things by naming them beside their own.

Shown twice: in every specification, by ids that belong to nobody else's (`tests/second_ids.py`),
and here in the demo's past, by the very ids of others. A moment before each thing is done in that
year, it is tried with what stands in the same place in the courses, orders and teams of others.
"""

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

import pytest

from api.seeds import timeline
from api.seeds.history import History
from api.seeds.step import PAST, moment
from application.asking import new_ids_of
from application.firm import Caller, Command, Firm, Work
from domain.events import Via
from domain.people import Person
from tests import second_ids
from tests.house.test_seeds import NOW, TODAY, Quiet
from tests.memory_log import MemoryLog
from tests.people.test_recover_sign_in import ANNA, ASK, ONE
from tests.people.test_recover_sign_in import spec as spec
from tests.second_ids import ALLOWED, TookAnothers, outside, require_own, taken
from tests.spec import Spec

pytestmark = [
    pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2"), pytest.mark.asvs("8.4.1"),
    pytest.mark.asvs("8.3.1"),
]  # fmt: skip
AS_MANY = 3


class Watched(History):
    """A past in which everything is tried with another's ids first."""

    wrong: list[str]
    tried: Counter[str]
    seen: dict[str, dict[UUID, list[UUID]]]

    async def _do(self, what: str, command: Command, caller: Caller) -> None:
        if type(command) in outside() and caller.via is not Via.JOB:
            await self._try(command, caller.by)
        await super()._do(what, command, caller)

    async def _try(self, command: Command, by: UUID) -> None:
        kind: Any = type(command)
        (asked, *_) = [*outside()[kind], ""]
        owner = getattr(command, asked, by)
        own = {*outside()[kind], *new_ids_of(kind)}
        for name in [one.name for one in fields(kind) if one.name not in own]:
            others = [some for whose, some in self.seen[name].items() if whose != owner]
            for other in [one for some in others for one in some][-AS_MANY:]:
                if other != getattr(command, name):
                    self.tried[kind.__name__] += 1
                    self.wrong += await taken(self.firm, command, by, {name: other})
        for one in fields(kind):
            given = getattr(command, one.name)
            if isinstance(given, UUID) and one.name not in outside()[kind]:
                self.seen[one.name][owner].append(given)


def test_in_a_year_of_the_firm_nothing_is_done_with_what_is_another_s() -> None:
    log = MemoryLog()
    world = Quiet(log)
    world.tell(moment(TODAY - PAST, "00:00"))
    past = Watched(Firm(log), log, world)
    past.wrong, past.tried, past.seen = [], Counter(), defaultdict(lambda: defaultdict(list))
    asyncio.run(past.happen(timeline(TODAY), NOW))
    assert past.refused == []
    assert set(past.wrong) == set()
    assert len(past.tried) > 10
    assert past.tried.total() > 100


@dataclass(frozen=True, kw_only=True)
class Careless(Command):
    """A command that takes whatever it is told."""

    engagement_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        work.get(Person, ANNA).correct(str(self.person_id), "anna@firm.example", "", "fi")


def test_a_command_that_takes_anything_is_found(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = Careless(engagement_id=ONE, person_id=ANNA)
    known = {**outside(), Careless: frozenset({"engagement_id"})}
    monkeypatch.setattr(second_ids, "outside", lambda: known)
    with pytest.raises(TookAnothers, match="person_id"):
        require_own(spec.firm, careless, ANNA)
    with pytest.raises(TookAnothers, match="person_id"):
        spec.when(careless)
    require_own(spec.firm, ASK, ONE)


def test_what_is_allowed_to_name_anything_still_exists() -> None:
    known = {f"{kind.__name__}.{part.name}" for kind in outside() for part in fields(kind)}
    assert set(ALLOWED) - known == set()
    assert len(outside()) > 140
