"""Whatever is wished for in whatever order, nobody is promised twice and no minute is lost."""

import asyncio
from datetime import timedelta
from random import Random
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from application.firm import Caller, Command, Firm
from application.lots.balance import balance
from domain.engagements import Engagement, SessionKind
from domain.events import Via
from domain.lots import Lots
from domain.refusals import Refused
from infrastructure.finnish_holidays import days_off
from tests.engagements.random_wishes import CASES, Wishes, firm, judged, key
from tests.engagements.scene import OFFICE
from tests.memory_log import MemoryLog
from tests.spec import shown
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("E1"), pytest.mark.feature("K1")]


class Days(RuleBasedStateMachine):
    """Days of a small firm: wishes in any order, and time that passes between them."""

    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        self.log = MemoryLog()
        self.house = Firm(self.log, days_off)
        self.wishes = Wishes(Random(seed))  # noqa: S311 - a seed makes it repeatable
        self.kept = self.refused = 0
        for command in firm():
            self.ask(command)
        assert not self.refused

    @rule(many=st.integers(1, 8))
    def wish(self, many: int) -> None:
        for _ in range(many):
            self.ask(self.wishes.next())

    @rule(hours=st.integers(1, 96))
    def time_passes(self, hours: int) -> None:
        self.log.set_clock(min(self.log.now() + timedelta(hours=hours), NOON + timedelta(days=30)))

    @invariant()
    def nobody_is_promised_twice_and_no_minute_is_lost(self) -> None:
        assert judged(self.log.recorded) == []
        for nth in range(CASES + 1):
            told = [e for e in self.log.recorded if key("case", nth) in balance.key(e)]
            page = shown(balance, *told)
            gone = sum(lot.reserved + lot.expired + lot.returned for lot in page.lots)
            assert page.bought == 300 == page.used + page.free + gone
            assert page.free >= 0

    def ask(self, command: Command) -> None:
        caller = Caller(by=OFFICE, via=Via.API, command_id=uuid4())
        try:
            asyncio.run(self.house.do(command, caller))
        except Refused:
            self.refused += 1
        else:
            self.kept += 1


TestDays = Days.TestCase
TestDays.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def test_the_judge_finds_what_is_wrong() -> None:
    days = Days()
    days.begin(seed=7)
    while days.wishes.count < 300:
        days.ask(days.wishes.next())
        days.log.set_clock(NOON + timedelta(hours=days.wishes.count))
    told = days.log.recorded
    assert judged(told) == []
    used = [event for event in told if isinstance(event, Lots.MinutesUsed)]
    assert judged([*told, *used * 9])
    booked = [event for event in told if isinstance(event, Engagement.SessionBooked)]
    again = uuid4()
    twice = [vars(booked[0]) | {"session_id": again}]
    doubled = object.__new__(type(booked[0]))
    doubled.__dict__.update(twice[0])
    assert judged([booked[0], doubled])


def test_the_group_meets_too_and_all_of_it_is_there() -> None:
    days = Days()
    days.begin(seed=7)
    while days.wishes.count < 200:
        days.ask(days.wishes.next())
    met = [
        one for one in days.log.recorded
        if isinstance(one, Engagement.SessionBooked) and one.kind is SessionKind.GROUP
    ]  # fmt: skip
    assert met
    assert all(len({one.mentee_id, *one.others}) == 3 for one in met)
