"""Applications as rows, without a word of what was answered."""

from dataclasses import fields

import pytest

from application.intake.application_list import ApplicationRow, rows
from application.intake.decide_application import DeclineApplication, WithdrawApplication
from application.views import Change, Put
from domain.intake import Application, ApplicationState
from tests.intake.applicants import ACCEPTED, APPLICATION, APPLIES, CASE, MERI
from tests.spec import Spec


def states(spec: Spec) -> list[object]:
    steps = [step for event in spec.log.recorded for step in rows(event)]
    return [step.to["state"] for step in steps if isinstance(step, Change)]


@pytest.mark.feature("A1")
def test_an_application_is_a_row_without_answers(spec: Spec) -> None:
    spec.when(APPLIES)
    (step,) = rows(spec.event(Application.Received))
    assert isinstance(step, Put)
    assert (step.row.application_id, step.row.person_id) == (APPLICATION, MERI)
    assert not {"answers", "employer"} & {part.name for part in fields(ApplicationRow)}


def test_it_follows_what_is_decided(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED, WithdrawApplication(application_id=APPLICATION))
    assert states(spec) == [ApplicationState.ACCEPTED, ApplicationState.WITHDRAWN]
    (accepted,) = (e for e in spec.log.recorded if isinstance(e, Application.Accepted))
    assert accepted.engagement_id == CASE


def test_a_declined_one_is_declined(spec: Spec) -> None:
    spec.given(APPLIES, DeclineApplication(application_id=APPLICATION, reason="Ei nyt"))
    assert states(spec) == [ApplicationState.DECLINED]
