"""What a person asked about their data stands in one row."""

from typing import Any
from uuid import UUID

import pytest

from application.people.register_person import RegisterPerson
from application.privacy.ask_erasure import WithdrawErasure
from application.privacy.requests import RequestRow, requests
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from application.views import Change, Put
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA, KEPT, ask, confirm
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("P2")


def row_after(spec: Spec) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for event in spec.log.recorded:
        for step in requests.rows(event):
            shown = dict(vars(step.row)) if isinstance(step, Put) else shown
            shown |= step.to if isinstance(step, Change) else {}
    return shown


def anna() -> Spec:
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )


def test_asked_taken_back_and_asked_again() -> None:
    spec = anna().given(ask())
    assert row_after(spec) == vars(RequestRow(ANNA, NOON, spec.by, None, False, ()))  # noqa: FBT003
    assert row_after(spec.given(WithdrawErasure(person_id=ANNA)))["asked_at"] is None
    assert row_after(spec.given(ask()))["asked_at"] == NOON


def test_erased_with_what_is_kept() -> None:
    spec = anna().given(ask())
    spec.by = UUID(int=8)
    after = row_after(spec.given(confirm()))
    assert (after["erased_at"], after["kept"]) == (NOON, KEPT)


def test_restricted_and_lifted() -> None:
    spec = anna().given(RestrictProcessing(person_id=ANNA))
    assert row_after(spec)["restricted"] is True
    assert row_after(spec.given(LiftRestriction(person_id=ANNA)))["restricted"] is False
