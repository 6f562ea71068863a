"""Whoever's turn it is gets a letter: mentee, then mentor and organisation, then all is agreed."""

from typing import Any

import pytest

from application.agreements.accept_agreement import DeclineAgreement
from application.agreements.whenever_an_agreement_moves import whenever_an_agreement_moves
from tests.agreements.scene import (
    GOALS,
    KALLE,
    PAID_BY_COMPANY,
    PEOPLE,
    TO_THREE,
    accept,
    by,
    offered,
)
from tests.engagements.scene import AINO, CASE, SANNA_HERSELF
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("D2")


def letters(spec: Spec) -> list[tuple[str, str]]:
    """Which letters go to whom after what was just recorded."""
    errands: list[Any] = [
        e for new in spec.new for e in commanded(whenever_an_agreement_moves, new)
    ]
    return [(one.about["letter"], one.about.get("to") or one.about["to_role"]) for one in errands]


def test_each_is_asked_in_turn(spec: Spec) -> None:
    spec.given(*PEOPLE, *PAID_BY_COMPANY).when(TO_THREE)
    assert letters(spec) == [("agreement_offered", str(AINO))]
    by(spec, AINO).given(*GOALS).when(accept(spec))
    assert letters(spec) == [
        ("agreement_to_mentor", str(SANNA_HERSELF)), ("agreement_to_sponsor", str(KALLE)),
    ]  # fmt: skip
    by(spec, SANNA_HERSELF).when(accept(spec))
    assert letters(spec) == []
    by(spec, KALLE).when(accept(spec))
    assert letters(spec) == [("agreement_in_force", str(AINO))]


def test_the_office_hears_what_should_be_different(spec: Spec) -> None:
    offered(spec).when(DeclineAgreement(engagement_id=CASE, version=1))
    assert letters(spec) == [("agreement_declined", "coordinator")]
