"""Whenever something others may want to know happens, ids and times are told, nothing else."""

import pytest

from application.policies import Errand
from application.receivers.whenever_others_want_to_know import KINDS, whenever_others_want_to_know
from domain.engagements.engagement import Engagement
from domain.receivers import Kind
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA, SESSION, mentors
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, commanded

pytestmark = pytest.mark.feature("Q3")


def test_a_booked_session_is_told_by_its_ids() -> None:
    spec = Spec(MemoryLog()).given(*mentors(), *RUNNING).when(BOOKED)
    (errand,) = commanded(whenever_others_want_to_know, spec.event(Engagement.SessionBooked))
    assert isinstance(errand, Errand)
    told = dict(errand.about)
    assert (told["kind"], told["id"], told["at"]) == ("session.booked", str(CASE), NOON.isoformat())
    assert told["about.session_id"] == str(SESSION)
    assert {told["about.mentee_id"], told["about.mentor_id"]} == {str(AINO), str(SANNA)}


def test_what_nobody_may_want_to_know_is_not_told() -> None:
    spec = Spec(MemoryLog()).given(*mentors())
    asked = [commanded(whenever_others_want_to_know, event) for event in spec.log.recorded]
    assert not any(asked)


def test_each_kind_comes_of_one_event() -> None:
    assert set(KINDS.values()) == set(Kind)
