"""The demo's past, in memory: nothing is refused, twice changes nothing, a stopped one goes on."""

import asyncio
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

import pytest

from api.seeds import ROOMS, SIZES, sampled, timeline
from api.seeds.booking import this_week
from api.seeds.history import History
from api.seeds.mended import CASE
from api.seeds.step import DEMO, PAST, Paid, Step, moment, person_of
from application.figures.facts import Facts, learn
from application.firm import Firm
from application.policies import Errand
from application.quality.draw_sample import DrawSample
from domain.engagements import Engagement
from domain.invoicing import Invoice
from domain.orders import Order
from domain.people import Person, Role
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground, Outcome
from domain.quality.review import QualityReview
from domain.quality.sample import Sample, days_of, draw, policy_on, sample_of
from tests.memory_log import MemoryLog

TODAY = date(2026, 11, 24)
NOW = moment(TODAY, "12:00")


class Quiet:
    """A world without payment page and mail."""

    def __init__(self, log: MemoryLog) -> None:
        self.log = log
        self.errands: list[Errand] = []

    def tell(self, moment: datetime) -> None:
        self.log.set_clock(moment)

    def pay(self, paid: Paid, at: datetime) -> str:
        return f"pi_{uuid5(DEMO, str(paid.order_id)).hex}"

    async def run(self, errand: Errand, job_id: UUID, at: datetime) -> None:
        self.errands.append(errand)


def happened(log: MemoryLog, steps: Iterable[Step], until: datetime = NOW) -> History:
    world = Quiet(log)
    world.tell(
        log.recorded[-1].envelope.recorded_at if log.recorded else moment(TODAY - PAST, "00:00")
    )
    history = History(Firm(log), log, world, log.known())
    asyncio.run(history.happen(steps, until))
    return history


@pytest.fixture(scope="module")
def past() -> MemoryLog:
    log = MemoryLog()
    assert happened(log, timeline(TODAY)).refused == []
    return log


def test_every_step_is_done_and_nothing_the_firm_does_by_itself_is_refused(
    past: MemoryLog,
) -> None:
    known = past.known()
    assert [step.key for step in timeline(TODAY) if step.command_id not in known] == []


def test_every_step_has_a_key_and_a_moment_of_its_own_past() -> None:
    steps = timeline(TODAY)
    assert len({step.key for step in steps}) == len(steps)
    assert all(moment(TODAY - PAST, "00:00") <= step.at <= NOW for step in steps)


def test_whoever_looks_finds_the_week_at_work(past: MemoryLog) -> None:
    booked = [event for event in past.recorded if isinstance(event, Engagement.SessionBooked)]
    days = {event.slot.day for event in booked}
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert {monday + timedelta(days=n) for n in range(5)} <= days


@pytest.mark.parametrize("nth", range(7))
def test_a_week_is_the_same_on_each_of_its_days(nth: int) -> None:
    day = date(2026, 11, 23) + timedelta(days=nth)
    assert list(this_week(day)) == list(this_week(TODAY))


def test_there_is_somebody_for_each_role(past: MemoryLog) -> None:
    granted = {
        (event.originator_id, event.role)
        for event in past.recorded
        if isinstance(event, Person.RoleGranted)
    }
    for role in Role:
        assert (person_of(role.value), role) in granted


def test_it_is_small(past: MemoryLog) -> None:
    assert 20 <= sum(isinstance(e, Engagement.Opened) for e in past.recorded) <= 60
    assert 20 <= sum(isinstance(e, Invoice.Issued) for e in past.recorded) <= 150


def test_no_private_person_s_invoice_is_left_unpaid_past_its_day(past: MemoryLog) -> None:
    issued = [event for event in past.recorded if isinstance(event, Invoice.Issued)]
    due = [one for one in issued if one.due_on and one.due_on < TODAY]
    left = {one.client_id for one in due if past.fold(Invoice, one.originator_id).open}
    people = {
        event.originator_id for event in past.recorded if isinstance(event, Person.Registered)
    }
    assert {one.client_id for one in due} & people
    assert not left & people
    assert left


def test_somebody_could_not_pay_for_a_time_that_is_still_to_come(past: MemoryLog) -> None:
    (tried,) = [event for event in past.recorded if isinstance(event, Order.PaymentDeclined)]
    assert tried.ordered.slot
    assert tried.ordered.slot.starts_at > NOW > tried.held_until


def test_time_never_goes_back_in_it(past: MemoryLog) -> None:
    times = [event.envelope.recorded_at for event in past.recorded]
    assert times == sorted(times)


def test_seeding_twice_changes_nothing(past: MemoryLog) -> None:
    before = len(past.recorded)
    assert happened(past, timeline(TODAY)).refused == []
    assert len(past.recorded) == before


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_stopped_one_goes_on_to_the_same_end(past: MemoryLog, part: float) -> None:
    steps, log = timeline(TODAY), MemoryLog()
    stop = int(len(steps) * part)
    happened(log, steps[:stop], steps[stop - 1].at)
    happened(log, steps)
    assert stories(log) == stories(past)


def stories(log: MemoryLog) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    for event in log.recorded:
        found.setdefault(event.originator_id, []).append(type(event).__name__)
    return found


def test_the_large_one_has_forty_mentors_and_three_hundred_clients() -> None:
    steps = timeline(TODAY, SIZES["large"])
    kinds = [type(step.command).__name__ for step in steps]
    assert kinds.count("AddMentor") == 40
    assert kinds.count("HoldTime") >= 300
    assert len(steps) == len({step.key for step in steps}) > len(timeline(TODAY, ROOMS))


def test_a_seed_whose_day_is_another_is_a_firm_of_that_day() -> None:
    later = timeline(TODAY + timedelta(days=1))
    assert later[0].at - timeline(TODAY)[0].at == timedelta(days=1)


def test_a_sample_was_drawn_of_all_that_ended_in_its_quarter_and_comes_out_the_same(
    past: MemoryLog,
) -> None:
    ended = {e.originator_id: e.on for e in past.recorded if isinstance(e, Engagement.Ended)}
    drawn = [event for event in past.recorded if isinstance(event, Sample.Drawn)]
    assert [one.quarter for one in drawn] == ["2026Q2", "2026Q3"]
    for one in drawn:
        first, over = days_of(one.quarter)
        assert {c.engagement_id for c in one.closed} == {
            case for case, day in ended.items() if first <= day < over
        }
        again = draw(one.seed, one.closed, frozenset(one.overdue), policy_on(over))
        assert one.drawn == again


def test_what_was_drawn_is_reviewed_and_what_was_found_is_mended(past: MemoryLog) -> None:
    opened = {
        e.originator_id: e.sample_id
        for e in past.recorded
        if isinstance(e, QualityReview.Opened) and e.sample_id
    }
    signed = [
        opened[e.originator_id]
        for e in past.recorded
        if isinstance(e, QualityReview.SignedOff) and e.originator_id in opened
    ]
    seen_through, under_review = sample_of("2026Q2"), sample_of("2026Q3")
    assert signed == [seen_through] * list(opened.values()).count(seen_through)
    assert len(signed) >= 2
    assert list(opened.values()).count(under_review) >= 2
    case = past.fold(QualityCase, CASE)
    assert case.ground is Ground.FINDING
    assert [
        e.outcome
        for e in past.recorded
        if isinstance(e, QualityCase.Closed) and e.originator_id == CASE
    ] == [Outcome.UPHELD]
    assert [
        e.effective
        for e in past.recorded
        if isinstance(e, QualityCase.EffectVerified) and e.originator_id == CASE
    ] == [True]


def test_somebody_took_the_first_proposal_and_somebody_wanted_another(past: MemoryLog) -> None:
    facts = Facts()
    for event in past.recorded:
        learn(facts, event)
    assert sorted(facts.proposal_taken.values()) == [False, True, True, True]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 4, 2), date(2026, 7, 20)])
def test_samples_fit_whatever_the_day_the_demo_begins_on(day: date) -> None:
    steps = list(sampled.steps(day))
    assert all(step.at <= moment(day, "12:00") for step in steps)
    assert any(isinstance(step.command, DrawSample) for step in steps)
