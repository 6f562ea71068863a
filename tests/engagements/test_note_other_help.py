"""Outside mentoring's limits: services are shown, nothing is kept of why, supervision is due."""

from dataclasses import fields
from datetime import date

import pytest

from application.engagements.note_other_help import NoteOtherHelp
from domain.engagements import Engagement
from domain.other_help import SERVICES
from tests.engagements.scene import CASE, RUNNING, SANNA, after
from tests.spec import Spec

pytestmark = pytest.mark.feature("S19")
NOTE = NoteOtherHelp(engagement_id=CASE)


def test_supervision_is_due_within_five_days(spec: Spec) -> None:
    spec.given(*RUNNING).when(NOTE).then(Engagement.OtherHelpNeeded)
    told = spec.event(Engagement.OtherHelpNeeded)
    assert (told.mentor_id, told.supervision_by) == (SANNA, date(2026, 3, 7))


def test_once_a_day_is_enough(spec: Spec) -> None:
    spec.given(*RUNNING, NOTE).when(NOTE).then()
    spec.at(after(days=1)).when(NOTE).then(Engagement.OtherHelpNeeded)


def test_there_is_no_place_for_a_word_of_health(spec: Spec) -> None:
    assert [one.name for one in fields(NoteOtherHelp)] == ["engagement_id"]
    spec.given(*RUNNING).when(NOTE)
    told = vars(spec.event(Engagement.OtherHelpNeeded))
    assert not [value for value in told.values() if isinstance(value, str)]


def test_each_service_is_named_in_three_languages() -> None:
    assert [one.phone for one in SERVICES if one.phone][:2] == ["112", "116 117"]
    for one in SERVICES:
        assert all((one.name.fi, one.name.sv, one.name.en, one.for_what.fi, one.for_what.sv))


def test_a_number_other_than_the_emergency_number_stands_on_the_services_own_page() -> None:
    assert all(one.site.startswith("https://") for one in SERVICES if one.phone not in {"", "112"})
