"""A second person erases what the first one asked for, keys and event in one transaction."""

from uuid import UUID

import pytest

from application.firm import Caller, Work
from application.people.register_person import RegisterPerson
from application.privacy.confirm_erasure import FinishErasure
from domain.data_rights import DataRights, Ground, KeyName, NotAsked, SameEyes, rights_of
from domain.events import Via, told_time
from domain.privacy import Purpose
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA, KEPT, KEYS, ask, confirm
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("P2")
SECOND = UUID(int=8)
LATER = KeyName(UUID(int=3), Purpose.MENTORING)


@pytest.fixture
def spec() -> Spec:
    """Somebody asked that Anna be erased."""
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example"),
        ask(Ground.NOT_NEEDED),
    )


def test_whoever_asked_cannot_confirm(spec: Spec) -> None:
    spec.when(confirm()).then_refused(SameEyes)


def test_another_person_erases_for_good(spec: Spec) -> None:
    spec.by = SECOND
    spec.when(confirm()).then(DataRights.SubjectErased)
    erased = spec.event(DataRights.SubjectErased)
    assert (erased.person_id, erased.ground) == (ANNA, Ground.NOT_NEEDED)
    assert (erased.destroyed, erased.kept) == (KEYS, KEPT)
    spec.when(confirm()).then()


def test_nobody_is_erased_unasked() -> None:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )
    spec.when(confirm()).then_refused(NotAsked)


def test_the_keys_go_with_the_event() -> None:
    rights = _asked()
    caller = Caller(by=SECOND, via=Via.WEB, command_id=UUID(int=5))
    work = Work(lambda _, wanted: rights if wanted == rights.id else None, caller, NOON)
    with told_time(NOON):
        confirm().do(work)
    assert work.erasures == [(key.subject_id, key.purpose) for key in KEYS]


def _asked() -> DataRights:
    with told_time(NOON):
        rights = DataRights(id=rights_of(ANNA))
        rights.ask(ANNA, Ground.ASKED, UUID(int=7))
    return rights


def test_what_was_written_meanwhile_goes_too(spec: Spec) -> None:
    finish = FinishErasure(person_id=ANNA, destroyed=(LATER,))
    spec.when(finish).then_refused(NotAsked)
    spec.by = SECOND
    spec.given(confirm()).when(finish).then(DataRights.SubjectErased)
    assert spec.event(DataRights.SubjectErased).destroyed == (LATER,)
    spec.when(FinishErasure(person_id=ANNA, destroyed=())).then()
