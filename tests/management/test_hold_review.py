"""A management review names the period and the moment it looked at; a second person approves it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from application.figures.facts import VERSION
from application.management.hold_review import (
    ApproveManagementReview,
    DecideInManagementReview,
    HoldManagementReview,
)
from domain.management_reviews import AlreadyApproved, ManagementReview, PeriodTurned
from domain.quality.review_words import SameHands
from tests.management.conftest import TUOMAS
from tests.spec import NOON, Spec

pytestmark = [pytest.mark.feature("S17"), pytest.mark.feature("M9")]
REVIEW, HENNA, DECISION = (UUID(int=0xA1 + n) for n in range(3))
HELD = HoldManagementReview(
    since=date(2026, 1, 1), until=date(2026, 3, 1), conclusions="Goals come late.",
    review_id=REVIEW,
)  # fmt: skip
DECIDED = DecideInManagementReview(
    review_id=REVIEW, what="Goals by session 2", owner_id=HENNA, due=date(2026, 6, 1),
    decision_id=DECISION,
)  # fmt: skip
APPROVED = ApproveManagementReview(review_id=REVIEW)


def test_it_names_the_moment_and_the_version_of_the_figures_it_looked_at(spec: Spec) -> None:
    spec.when(HELD).then(ManagementReview.Held)
    held = spec.event(ManagementReview.Held)
    assert (held.as_of, held.figures, held.held_by) == (NOON, VERSION, TUOMAS)


def test_a_period_goes_forward_and_nobody_looks_at_the_future(spec: Spec) -> None:
    spec.when(replace(HELD, until=date(2026, 1, 1))).then_refused(PeriodTurned)
    later = replace(HELD, as_of=NOON + timedelta(seconds=1))
    spec.when(later).then_refused(PeriodTurned)


def test_a_decision_has_an_owner_and_a_day_and_is_made_once(spec: Spec) -> None:
    spec.given(HELD).when(DECIDED).then(ManagementReview.Decided)
    spec.when(DECIDED).then()


def test_whoever_held_it_does_not_approve_it(spec: Spec) -> None:
    spec.given(HELD).when(APPROVED).then_refused(SameHands)
    spec.by = HENNA
    spec.when(APPROVED).then(ManagementReview.Approved)
    spec.when(APPROVED).then()


def test_nothing_is_decided_in_one_that_is_approved(spec: Spec) -> None:
    spec.given(HELD)
    spec.by = HENNA
    spec.given(APPROVED).when(DECIDED).then_refused(AlreadyApproved)
