"""Warnings are set 60, 30 and 14 days before a last day; a warning becomes a letter."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from application.mentors.warn_of_expiry import WarnOfExpiry
from application.mentors.whenever_a_validity_has_an_end import (
    whenever_a_validity_has_an_end as policy,
)
from application.policies import Errand, Later
from domain.mentors import Mentor, Proof
from tests.mentors.pool import FIRST, MENTOR, PETRI
from tests.spec import NOON, commanded

pytestmark = pytest.mark.feature("M6")
LAST = date(2026, 6, 30)


def told(kind: type, **facts: object) -> Any:
    event: Any = object.__new__(kind)
    where = SimpleNamespace(recorded_at=NOON)
    event.__dict__.update(originator_id=MENTOR, person_id=PETRI, envelope=where, **facts)
    return event


def test_three_warnings_are_set_at_nine_in_the_morning_in_helsinki() -> None:
    wishes = commanded(
        policy, told(Mentor.CompetenceConfirmed, area="innovation", valid_until=LAST)
    )
    assert [wish.at for wish in wishes] == [
        datetime(2026, 5, 1, 6, tzinfo=UTC),
        datetime(2026, 5, 31, 6, tzinfo=UTC),
        datetime(2026, 6, 16, 6, tzinfo=UTC),
    ]
    assert wishes[0] == Later(
        wishes[0].at,
        WarnOfExpiry(
            mentor_id=MENTOR, proof=Proof.COMPETENCE, which="innovation", valid_until=LAST, days=60
        ),
    )


def test_a_warning_whose_day_has_passed_is_not_set() -> None:
    event = told(Mentor.EthicsAcknowledged, version="3", valid_until=date(2026, 4, 5))
    assert [wish.command.days for wish in commanded(policy, event)] == [30, 14]


def test_a_certificate_is_watched_too() -> None:
    event = told(Mentor.CertificateNoted, certificate_id=FIRST, valid_until=LAST)
    assert {wish.command.which for wish in commanded(policy, event)} == {str(FIRST)}


def test_a_warning_is_written_to_the_mentor() -> None:
    event = told(
        Mentor.ExpiryWarned, proof=Proof.COMPETENCE, which="innovation", valid_until=LAST, days=60
    )
    (letter,) = commanded(policy, event)
    assert isinstance(letter, Errand)
    assert letter.about["letter"] == "validity_ends"
    assert letter.about["to"] == str(PETRI)
