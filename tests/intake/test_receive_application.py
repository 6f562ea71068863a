"""An application comes in: from the applicant, or with the coordinator's pen."""

from dataclasses import replace
from datetime import time

import pytest

from application.network.halt_intake import HaltIntake
from domain.clients import Organisation, PrivateClient
from domain.clients.private_client import MinorRefused
from domain.industries import IndustryUnknown
from domain.intake import Application, IntakeForm, Setting
from domain.intake.questions import AnswerMissing, AnswerUnfit
from domain.intake.setting import TimesTurnedRound, Wish
from domain.network import IntakeStopped, Network
from domain.people import Person
from domain.themes import ThemeUnknown
from tests.clients.firm_clients import NORDPUU, REGISTERED
from tests.intake.applicants import APPLIES, MERI
from tests.spec import Spec

pytestmark = pytest.mark.feature("A1")


def test_an_application_makes_a_client_and_keeps_the_forms_version(spec: Spec) -> None:
    spec.when(APPLIES).then(
        Person.Registered, Person.RoleGranted, PrivateClient.Registered, Setting.Opened,
        Setting.Stated, Network.Opened, IntakeForm.Opened, Application.Received,
    )  # fmt: skip
    received = spec.event(Application.Received)
    assert (received.form_version, received.themes) == (0, ("leadership", "innovation"))
    assert {one.key: one.values for one in received.answers} == {
        "change": ("Uskallan johtaa",),
        "earlier": ("never",),
    }
    spec.when(APPLIES).then()


@pytest.mark.feature("A3")
def test_an_organisations_person_is_named_by_it_and_it_pays(spec: Spec) -> None:
    theirs = replace(APPLIES, organisation_id=NORDPUU)
    spec.given(REGISTERED).when(theirs)
    assert spec.event(Organisation.MenteeNamed).person_id == MERI
    assert spec.event(Application.Received).organisation_id == NORDPUU


def test_a_required_question_wants_an_answer(spec: Spec) -> None:
    spec.when(replace(APPLIES, answers={"earlier": ["never"]})).then_refused(AnswerMissing)
    assert spec.refusal
    assert spec.refusal.facts == {"field": "answers.change"}


def test_only_offered_answers_are_taken(spec: Spec) -> None:
    odd = {"change": ["x"], "earlier": ["always"]}
    spec.when(replace(APPLIES, answers=odd)).then_refused(AnswerUnfit)
    two = {"change": ["x"], "earlier": ["never", "once"]}
    spec.when(replace(APPLIES, answers=two)).then_refused(AnswerUnfit)


def test_what_nobody_asked_is_not_kept(spec: Spec) -> None:
    spec.when(replace(APPLIES, answers={"change": ["x"], "diagnosis": ["y"]}))
    assert [one.key for one in spec.event(Application.Received).answers] == ["change"]


@pytest.mark.feature("R9")
def test_minors_are_refused(spec: Spec) -> None:
    spec.when(replace(APPLIES, of_age=False)).then_refused(MinorRefused)


@pytest.mark.feature("S4")
def test_themes_and_lines_of_business_are_those_of_the_taxonomy(spec: Spec) -> None:
    spec.when(replace(APPLIES, themes=("luck",))).then_refused(ThemeUnknown)
    spec.when(replace(APPLIES, industries=("piracy",))).then_refused(IndustryUnknown)


def test_a_halted_intake_takes_nobody(spec: Spec) -> None:
    spec.given(HaltIntake(reason="Mentorit täynnä")).when(APPLIES).then_refused(IntakeStopped)


@pytest.mark.feature("A4")
def test_the_earliest_time_comes_before_the_latest(spec: Spec) -> None:
    turned = replace(APPLIES, wish=Wish(not_before=time(18), not_after=time(9)))
    spec.when(turned).then_refused(TimesTurnedRound)
