"""The demo's quality: feedback given, a complaint seen through, reviews, and what was bettered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.booking import Booking, bookings, client_named, met_with
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.feedback.answer_survey import AnswerSurvey, Given
from application.growth.keep_portfolio import EnterDevelopment, EnterSupervision, NoteLearning
from application.quality.handle_case import (
    AgreeAction,
    AnswerCase,
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from application.quality.improve import (
    CarryOutImprovement,
    PlanImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from application.quality.review_engagement import BeginReview, JudgeFactor, NoteFinding, OpenReview
from domain.events import derived
from domain.feedback import Moment, survey_of
from domain.growth.portfolio import DevelopmentKind
from domain.growth.supervision import Kind
from domain.quality.case_words import Ground, Outcome
from domain.quality.improvement import Source
from domain.quality.review_words import Factor, Severity

CASE: Final = seeded("quality/case")
OPEN_CASE: Final = seeded("quality/open case")
ACTION: Final = seeded("quality/action")
REVIEW: Final = seeded("quality/review")
ANSWERED: Final = (5, 4, 5, 3, 4)
SILENT: Final = 4
"""Every fifth of those asked says nothing; the others say one of these."""
GROUNDS: Final = {
    Factor.LISTENING: "Aktori puhui enemmän kuin mentori, kysymykset olivat avoimia.",
    Factor.GOALS_FOLLOWED: "Tavoitteet kirjattiin toisessa tapaamisessa ja niihin palattiin.",
    Factor.AGREEMENT_KEPT: "Pelisäännöistä pidettiin kiinni.",
}


def steps(today: date) -> Iterator[Step]:
    """Feedback through the year; one case closed and one open; a review under way."""
    yield from _feedback(today)
    yield from _closed_case(today - timedelta(days=120))
    yield from _open_things(today)
    yield from _improvement(today - timedelta(days=90))
    yield from _growth(today)


def answers_given(today: date) -> Iterator[tuple[UUID, date, dict[str, int]]]:
    """Who answered after which day's session, and what."""
    for one, values in _answering(today):
        yield client_named(one.name), one.meets, values


def _answering(today: date) -> Iterator[tuple[Booking, dict[str, int]]]:
    held = [
        one for one in bookings(today) if one.meets < today - timedelta(days=2) and not one.missed
    ]
    for nth, one in enumerate(held):
        if nth % len(ANSWERED) != SILENT:
            yield one, {"useful": ANSWERED[nth % 5], "heard": ANSWERED[(nth + 1) % 5]}


def _feedback(today: date) -> Iterator[Step]:
    for one, values in _answering(today):
        order = seeded(one.key)
        survey = survey_of(
            derived(order, "engagement"), client_named(one.name),
            Moment.AFTER_SESSION, derived(order, "session"),
        )  # fmt: skip
        answers = tuple(Given(code, value) for code, value in values.items())
        yield Step(
            f"{one.key}/feedback", AnswerSurvey(survey_id=survey, answers=answers),
            at=moment(one.meets, "20:00"),
        )  # fmt: skip


def _closed_case(day: date) -> Iterator[Step]:
    manager, coordinator = person_of("quality"), person_of("coordinator")
    acts = (
        (0, manager, OpenCase(
            ground=Ground.COMPLAINT, about=person_of("mentor"), case_id=CASE,
            what="Tapaaminen alkoi kaksikymmentä minuuttia myöhässä, eikä siitä kerrottu.",
        )),
        (1, manager, InvestigateCase(case_id=CASE)),
        (2, manager, AnswerCase(
            case_id=CASE, answer="Pahoittelemme. Hyvitämme tapaamisen ja korjaamme käytännön.",
        )),
        (3, manager, FindCause(case_id=CASE, cause="Edellinen tapaaminen venyi ilman taukoa.")),
        (3, manager, AgreeAction(
            case_id=CASE, action_id=ACTION, owner_id=coordinator, due=day + timedelta(days=30),
            what="Tapaamisten väliin jätetään vähintään 15 minuuttia.",
        )),
        (12, coordinator, MarkActionDone(case_id=CASE, action_id=ACTION)),
        (40, manager, VerifyEffect(case_id=CASE, action_id=ACTION, effective=True)),
        (40, manager, CloseCase(case_id=CASE, outcome=Outcome.UPHELD)),
    )  # fmt: skip
    for nth, (days, by, command) in enumerate(acts):
        at = moment(working_day(day + timedelta(days=days)), f"10:{nth:02}")
        yield Step(f"quality/case/{nth}", command, by=by, at=at)


def _open_things(today: date) -> Iterator[Step]:
    manager = person_of("quality")
    day = today - timedelta(days=2)
    yield Step(
        "quality/open case", OpenCase(
            ground=Ground.COMPLAINT, about=person_of("anneli"), case_id=OPEN_CASE,
            what="Videolinkki ei auennut, ja aika kului sen selvittämiseen.",
        ), by=manager, at=moment(day, "13:00"),
    )  # fmt: skip
    begun = today - timedelta(days=20)
    review = OpenReview(
        engagement_id=met_with("mikael", today, 22), mentor_person_id=person_of("mikael"),
        due=today + timedelta(days=30), review_id=REVIEW,
    )  # fmt: skip
    acts = (
        review, BeginReview(review_id=REVIEW),
        *(JudgeFactor(review_id=REVIEW, factor=factor, grade=4, grounds=words)
          for factor, words in GROUNDS.items()),
        NoteFinding(
            review_id=REVIEW, severity=Severity.MINOR, finding_id=seeded("quality/finding"),
            what="Välitehtävistä ei jäänyt merkintää.",
        ),
    )  # fmt: skip
    for nth, command in enumerate(acts):
        yield Step(f"quality/review/{nth}", command, by=manager, at=moment(begun, f"09:{nth:02}"))


def _improvement(day: date) -> Iterator[Step]:
    one, owner = seeded("quality/improvement"), person_of("coordinator")
    acts = (
        ProposeImprovement(
            improvement_id=one, source=Source.CASE, source_id=CASE,
            what="Mentorin kalenteriin jää tauko jokaisen tapaamisen jälkeen.",
        ),
        PlanImprovement(
            improvement_id=one, owner_id=owner, due=day + timedelta(days=30),
            measure="Myöhässä alkaneiden tapaamisten osuus",
        ),
        CarryOutImprovement(improvement_id=one),
        VerifyImprovement(improvement_id=one, before="8 %", after="1 %"),
        ProposeImprovement(
            improvement_id=seeded("quality/second improvement"), source=Source.REVIEW,
            what="Välitehtävät kirjataan jokaisen tapaamisen lopuksi.",
        ),
    )  # fmt: skip
    for nth, command in enumerate(acts):
        at = moment(working_day(day + timedelta(days=15 * nth)), "11:00")
        yield Step(f"quality/improvement/{nth}", command, by=person_of("quality"), at=at)


def _growth(today: date) -> Iterator[Step]:
    for nth, key in enumerate(("mentor", "anneli", "mikael")):
        by, day = person_of(key), today - timedelta(days=60 + 20 * nth)
        kind = (Kind.INDIVIDUAL, Kind.GROUP, Kind.PEER)[nth]
        acts = (
            EnterSupervision(kind=kind, day=day, minutes=90, supervisor="Liisa Aro"),
            EnterDevelopment(
                kind=DevelopmentKind.READING, day=day, minutes=240,
                what="Mentorointi työelämässä",
            ),
            NoteLearning(what="Hiljaisuus tapaamisessa on usein ajattelua, ei tyhjää."),
        )  # fmt: skip
        for step, command in enumerate(acts):
            at = moment(day, f"17:{10 * step:02}")
            yield Step(f"growth/{key}/{step}", command, by=by, at=at)
