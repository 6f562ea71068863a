"""Somebody applies to become a mentor."""

from dataclasses import replace

import pytest

from domain.mentors import Mentor, mentor_of
from domain.people import EmailTaken, Person
from domain.themes import ThemeUnknown
from tests.mentors.pool import APPLIED, FIRST, PETRI
from tests.spec import Spec

pytestmark = pytest.mark.feature("B6")


def test_an_applicant_becomes_a_person_and_a_mentor_in_the_making(spec: Spec) -> None:
    spec.when(APPLIED).then(
        Person.Registered, Mentor.Applied, Mentor.MotivationTold, Mentor.ProfileWritten
    )
    assert spec.event(Mentor.Applied).originator_id == mentor_of(PETRI)


def test_applying_gives_no_role_yet(spec: Spec) -> None:
    spec.when(APPLIED)
    assert not [event for event in spec.new if isinstance(event, Person.RoleGranted)]


def test_applying_twice_is_applying_once(spec: Spec) -> None:
    spec.given(APPLIED).when(APPLIED).then()


def test_an_address_that_is_somebody_elses_is_refused(spec: Spec) -> None:
    spec.given(APPLIED).when(replace(APPLIED, person_id=FIRST)).then_refused(EmailTaken)


def test_a_theme_outside_the_taxonomy_is_refused(spec: Spec) -> None:
    spec.when(replace(APPLIED, themes=("astrology",))).then_refused(ThemeUnknown)
