"""Who lost every factor comes in again when one of the office vouches and another confirms."""

from uuid import UUID

import pytest

from application.people.recover_sign_in import AskRecovery, ConfirmRecovery, WithdrawRecovery
from application.people.register_person import RegisterPerson
from domain.recoveries import AnotherHasToVouch, NoRecoveryAsked, Recovery, Seen
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.4.4")]
ANNA, ONE, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
ASK = AskRecovery(person_id=ANNA, seen=Seen.BY_VIDEO)
CONFIRM = ConfirmRecovery(person_id=ANNA)


def by(spec: Spec, person: UUID) -> Spec:
    """Let this person act from now on."""
    spec.by = person
    return spec


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )


def test_one_vouches_and_another_confirms(spec: Spec) -> None:
    by(spec, ONE).when(ASK).then(Recovery.Opened, Recovery.Asked)
    by(spec, OTHER).when(CONFIRM).then(Recovery.Confirmed)
    assert spec.event(Recovery.Confirmed).asked_by == ONE


@pytest.mark.parametrize("person", [ONE, ANNA])
def test_neither_whoever_vouched_nor_the_person_confirms(spec: Spec, person: UUID) -> None:
    by(spec, ONE).given(ASK)
    by(spec, person).when(CONFIRM).then_refused(AnotherHasToVouch)


def test_nobody_vouches_for_themself(spec: Spec) -> None:
    by(spec, ANNA).when(ASK).then_refused(AnotherHasToVouch)


def test_without_somebody_vouching_nothing_is_confirmed_or_taken_back(spec: Spec) -> None:
    by(spec, OTHER).when(CONFIRM).then_refused(NoRecoveryAsked)
    spec.when(WithdrawRecovery(person_id=ANNA)).then_refused(NoRecoveryAsked)


def test_once_taken_back_or_confirmed_it_has_to_be_asked_anew(spec: Spec) -> None:
    by(spec, ONE).given(ASK, WithdrawRecovery(person_id=ANNA))
    by(spec, OTHER).when(CONFIRM).then_refused(NoRecoveryAsked)
    by(spec, ONE).given(ASK)
    by(spec, OTHER).given(CONFIRM).when(CONFIRM).then_refused(NoRecoveryAsked)


def test_asked_twice_is_asked_once(spec: Spec) -> None:
    by(spec, ONE).given(ASK).when(ASK).then()
