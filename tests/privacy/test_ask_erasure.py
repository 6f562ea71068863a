"""Erasure is asked for by one person and confirmed by another."""

from uuid import UUID

import pytest

from application.people.register_person import RegisterPerson
from application.privacy.ask_erasure import AskErasure, WithdrawErasure
from domain.data_rights import DataRights, ErasedAlready, Ground, NotAsked
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA, ask, confirm
from tests.spec import Spec

pytestmark = pytest.mark.feature("P2")


@pytest.fixture
def spec() -> Spec:
    """Anna is known to the firm."""
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )


def test_a_wish_to_be_erased_is_recorded_once(spec: Spec) -> None:
    spec.when(ask()).then(DataRights.Opened, DataRights.ErasureAsked)
    assert spec.event(DataRights.ErasureAsked).asked_by == spec.by
    spec.when(ask()).then()


def test_nobody_is_erased_whom_we_do_not_know(spec: Spec) -> None:
    spec.when(AskErasure(person_id=UUID(int=99))).then_refused(NotFound)


def test_the_wish_can_be_taken_back(spec: Spec) -> None:
    spec.given(ask()).when(WithdrawErasure(person_id=ANNA)).then(DataRights.ErasureWithdrawn)
    spec.when(WithdrawErasure(person_id=ANNA)).then_refused(NotAsked)


def test_after_an_erasure_there_is_nothing_left_to_ask(spec: Spec) -> None:
    spec.given(ask(Ground.UNLAWFUL))
    spec.by = UUID(int=8)
    spec.given(confirm())
    spec.when(ask()).then_refused(ErasedAlready)
    spec.when(WithdrawErasure(person_id=ANNA)).then_refused(NotAsked)
