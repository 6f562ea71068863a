"""Where a validity ends no new engagement begins; running ones go on for a while by a reason."""

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest

from application.mentors.confirm_competence import ConfirmCompetence
from application.mentors.note_certificate import NoteCertificate
from application.mentors.warn_of_expiry import GiveGrace, WarnOfExpiry
from domain.competences import Level
from domain.mentors import Mentor, Proof, pool_policy_on
from domain.mentors.words import GraceTooLong, ValidityEnded
from tests.mentors.pool import FIRST, JOINED, MENTOR, TODAY
from tests.spec import Spec

LAST = date(2026, 5, 1)
CONFIRM = ConfirmCompetence(
    mentor_id=MENTOR, area="leadership", level=Level.EXPERIENCED, evidence="Työ", valid_until=LAST
)
PAPER = NoteCertificate(mentor_id=MENTOR, title="EIA", valid_until=LAST, certificate_id=FIRST)


def warning(days: int = 60, until: date = LAST) -> WarnOfExpiry:
    return WarnOfExpiry(
        mentor_id=MENTOR, proof=Proof.COMPETENCE, which="leadership", valid_until=until, days=days
    )


def mentor_in(spec: Spec) -> Mentor:
    found = None
    for event in spec.log.recorded:
        if event.originator_id == MENTOR:
            found = event.mutate(found)
    return cast("Mentor", found)


@pytest.mark.feature("M6")
def test_a_warning_goes_out_once_for_each_of_its_days(spec: Spec) -> None:
    spec.given(*JOINED, CONFIRM).when(warning()).then(Mentor.ExpiryWarned)
    spec.when(warning()).then()
    spec.when(warning(days=30)).then(Mentor.ExpiryWarned)


def test_of_what_was_renewed_meanwhile_nothing_is_said(spec: Spec) -> None:
    renewed = ConfirmCompetence(
        mentor_id=MENTOR, area="leadership", level=Level.EXPERIENCED, evidence="Uusi työ",
        valid_until=LAST + timedelta(days=700),
    )  # fmt: skip
    spec.given(*JOINED, CONFIRM, renewed).when(warning()).then()


@pytest.mark.feature("B2")
def test_no_new_engagement_begins_after_the_last_day(spec: Spec) -> None:
    spec.given(*JOINED, CONFIRM)
    mentor, policy = mentor_in(spec), pool_policy_on(TODAY)
    mentor.require_taking(60, policy, LAST)
    with pytest.raises(ValidityEnded):
        mentor.require_taking(60, policy, LAST + timedelta(days=1))


@pytest.mark.feature("M6")
def test_sessions_go_on_while_some_competence_holds_and_not_after_a_certificate(spec: Spec) -> None:
    after = LAST + timedelta(days=1)
    spec.given(*JOINED, CONFIRM)
    with pytest.raises(ValidityEnded):
        mentor_in(spec).require_fit_to_meet(after)
    spec.given(replace(CONFIRM, area="innovation", valid_until=after))
    mentor_in(spec).require_fit_to_meet(after)
    spec.given(PAPER)
    with pytest.raises(ValidityEnded):
        mentor_in(spec).require_fit_to_meet(after)


def test_a_competence_that_ended_long_ago_shortens_no_reason_given_now(spec: Spec) -> None:
    old = replace(CONFIRM, area="innovation", valid_until=TODAY)
    grace = GiveGrace(mentor_id=MENTOR, until=LAST + timedelta(days=60), reason="Uusinta")
    spec.given(*JOINED, CONFIRM, old, PAPER).when(grace).then(Mentor.GraceGiven)


@pytest.mark.feature("M6")
def test_running_engagements_go_on_up_to_sixty_days_by_a_reason(spec: Spec) -> None:
    sixty = LAST + timedelta(days=60)
    grace = GiveGrace(mentor_id=MENTOR, until=sixty, reason="Uusinta vireillä")
    spec.given(*JOINED, PAPER).when(grace).then(Mentor.GraceGiven)
    mentor_in(spec).require_fit_to_meet(sixty)
    with pytest.raises(ValidityEnded):
        mentor_in(spec).require_fit_to_meet(sixty + timedelta(days=1))
    late = GiveGrace(mentor_id=MENTOR, until=sixty + timedelta(days=1), reason="Vielä")
    spec.when(late).then_refused(GraceTooLong)
