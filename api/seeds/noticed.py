"""The demo's signals of the last half-year and of this one, and a review seen through by two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.booking import NAMES, client_named, met_with
from api.seeds.quality import answers_given
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.feedback.publish_report import Answered, PublishReport
from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    NoteFinding,
    OpenReview,
    SignOffReview,
)
from application.signals.give_signal import GiveSignal, TellSignal
from domain.feedback.report import POOL
from domain.quality.review_words import Factor, Severity
from domain.signals import SECOND_HALF, Concern, half_of
from domain.themes import THEMES

REVIEW: Final = seeded("noticed/review")
FIVE: Final = 5
GROUNDS: Final = "Aktorin ja mentorin kirjaukset kertovat samaa; tapahtumat ovat liitteenä."


def steps(today: date) -> Iterator[Step]:
    """Five who noticed the same, told after the half-year; one of now; a review signed off."""
    yield from _signals(today)
    yield from _review(today)
    yield from _told(today)


def _signals(today: date) -> Iterator[Step]:
    began = date(today.year, SECOND_HALF if today.month >= SECOND_HALF else 1, 1)
    day, theme = began - timedelta(days=30), THEMES[0].code
    people = [client_named(name) for name in dict.fromkeys(NAMES)][:FIVE]
    for nth, person in enumerate(people):
        yield Step(
            f"noticed/signal/{nth}", GiveSignal(theme=theme, concern=Concern.TIME), by=person,
            at=moment(day + timedelta(days=nth), "19:30"),
        )  # fmt: skip
    if len(people) == FIVE:
        told = TellSignal(
            half=half_of(day), theme=theme, concern=Concern.TIME, persons=tuple(people)
        )
        yield Step("noticed/told", told, at=moment(began, "04:10"))
    now = GiveSignal(theme=THEMES[1].code, concern=Concern.TOOLS)
    at = moment(max(began, today - timedelta(days=9)), "18:45")
    yield Step("noticed/now", now, by=person_of("client"), at=at)


def _review(today: date) -> Iterator[Step]:
    day = today - timedelta(days=75)
    reviewer, signer = person_of("quality"), person_of("administrator")
    begun = (
        OpenReview(
            engagement_id=met_with("anneli", today, 80), mentor_person_id=person_of("anneli"),
            due=day + timedelta(days=30), review_id=REVIEW,
        ),
        BeginReview(review_id=REVIEW),
        *(JudgeFactor(review_id=REVIEW, factor=factor, grade=3 + nth % 3, grounds=GROUNDS)
          for nth, factor in enumerate(Factor)),
        NoteFinding(
            review_id=REVIEW, severity=Severity.REMARK, finding_id=seeded("noticed/finding"),
            what="Välitehtävät sovittiin suullisesti, kirjaus puuttui kahdesta tapaamisesta.",
        ),
        HandInReview(review_id=REVIEW),
    )  # fmt: skip
    for nth, command in enumerate(begun):
        at = moment(working_day(day), f"13:{nth:02}")
        yield Step(f"noticed/review/{nth}", command, by=reviewer, at=at)
    signed = moment(working_day(day + timedelta(days=4)), "09:20")
    yield Step("noticed/signed", SignOffReview(review_id=REVIEW), by=signer, at=signed)


def _told(today: date) -> Iterator[Step]:
    """Last month's figures of everybody who answered by then, as the firm publishes them."""
    first = today.replace(day=1)
    last = first - timedelta(days=1)
    sums: dict[tuple[str, UUID], list[int]] = {}
    for person, met, codes in answers_given(today):
        for code, value in codes.items():
            if met < last:
                sums.setdefault((code, person), []).append(value)
    answered = tuple(
        Answered(code, "", person, sum(values), len(values))
        for (code, person), values in sorted(sums.items())
    )
    publish = PublishReport(payer_id=POOL, month=f"{last:%Y-%m}", answered=answered)
    yield Step("noticed/told figures", publish, at=moment(last, "23:25"))
