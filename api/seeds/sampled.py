"""The demo's samples: two quarters drawn; one seen through to its effect, one under review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.booking import bookings
from api.seeds.mended import FOUND, acts_on, mended
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.firm import Command
from application.quality.draw_sample import DrawSample
from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    NoteFinding,
    SignOffReview,
)
from domain.engagements.policy import course_policy_on
from domain.events import NOBODY, Via, derived
from domain.quality.review_words import Factor, Severity
from domain.quality.sample import Closed, days_of, draw, policy_on, quarter_before, sample_of

GROUNDS: Final = "Kirjaukset ja tapahtumat kertovat samaa; aktorin palaute on linjassa."


@dataclass(frozen=True)
class Drawn:
    """One quarter's draw: what ended in it, and which of it was drawn."""

    quarter: str
    closed: tuple[Closed, ...]
    overdue: tuple[UUID, ...]

    @property
    def seed(self) -> str:
        """The demo's past has no seal to draw with; its quarter's name stands in for it."""
        return f"demo-{self.quarter}"

    @property
    def over(self) -> date:
        """The day after its last."""
        return days_of(self.quarter)[1]

    @property
    def engagements(self) -> tuple[UUID, ...]:
        """What was drawn."""
        return draw(self.seed, self.closed, frozenset(self.overdue), policy_on(self.over))

    def review_of(self, engagement: UUID) -> UUID:
        """The review that was opened of one of them."""
        return derived(sample_of(self.quarter), "review", engagement)


def samples(today: date) -> tuple[Drawn, Drawn]:
    """The quarter before the last, when no mentor had been reviewed yet, and the last one."""
    last = quarter_before(today)
    first = quarter_before(days_of(last)[0])
    ended = _ended(first, today)
    mentors = tuple(sorted({one.mentor_id for one in ended}))
    return Drawn(first, ended, mentors), Drawn(last, _ended(last, today), ())


def steps(today: date) -> Iterator[Step]:
    first, last = samples(today)
    for one in (first, last):
        if one.closed and one.over < today:
            drawn = DrawSample(
                quarter=one.quarter, closed=one.closed, overdue=one.overdue, seed=one.seed
            )
            at = moment(one.over, "03:45")
            yield Step(f"sampled/{one.quarter}", drawn, NOBODY, at=at, via=Via.JOB)
    yield from _seen_through(first)
    if last.closed and last.over + timedelta(days=14) < today:
        yield from _under_review(last)


def _ended(quarter: str, today: date) -> tuple[Closed, ...]:
    first, over = days_of(quarter)
    wait = timedelta(days=course_policy_on(first).done_days)
    closed = (
        Closed(derived(seeded(one.key), "engagement"), mentor(one.mentor))
        for one in bookings(today)
        if first <= one.meets + wait < over
    )
    return tuple(sorted(closed, key=lambda one: one.engagement_id))


def _seen_through(drawn: Drawn) -> Iterator[Step]:
    """Every review of it signed off by a second person, and what one of them found, mended."""
    reviewer, signer = person_of("quality"), person_of("administrator")
    for nth, engagement in enumerate(drawn.engagements):
        review, day = drawn.review_of(engagement), working_day(drawn.over + timedelta(days=5 + nth))
        acts = [*_judged(review, engagement, list(Factor)), HandInReview(review_id=review)]
        if not nth:
            acts.insert(-1, _finding(review))
        yield from acts_on(f"sampled/seen/{nth}", acts, day, reviewer)
        signed = working_day(day + timedelta(days=7))
        yield Step(f"sampled/signed/{nth}", SignOffReview(review_id=review), signer,
                   at=moment(signed, f"14:{nth:02}"))  # fmt: skip
    if drawn.engagements:
        yield from mended(drawn.engagements[0], drawn.review_of(drawn.engagements[0]), drawn.over)


def _under_review(drawn: Drawn) -> Iterator[Step]:
    """One of it begun, half judged, with a first finding; the others wait."""
    engagement = drawn.engagements[0]
    review = drawn.review_of(engagement)
    acts = [*_judged(review, engagement, list(Factor)[:4]), _finding(review)]
    day = working_day(drawn.over + timedelta(days=10))
    yield from acts_on("sampled/begun", acts, day, person_of("quality"))


def _judged(review: UUID, engagement: UUID, factors: list[Factor]) -> Iterator[Command]:
    yield BeginReview(review_id=review)
    for nth, factor in enumerate(factors):
        yield JudgeFactor(
            review_id=review, factor=factor, grade=3 + nth % 3, grounds=GROUNDS,
            evidence=(engagement,),
        )  # fmt: skip


def _finding(review: UUID) -> Command:
    return NoteFinding(
        review_id=review, severity=Severity.MINOR, what=FOUND, finding_id=derived(review, "found")
    )
