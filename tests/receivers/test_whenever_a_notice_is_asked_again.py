"""Whenever a notice is asked for once more, an errand takes it there under its old name."""

import pytest

from application.policies import Errand, about
from application.receivers.tell_elsewhere import AddReceiver
from application.receivers.whenever_a_notice_is_asked_again import (
    whenever_a_notice_is_asked_again,
)
from domain.receivers import Receiver
from tests.memory_log import MemoryLog
from tests.receivers.test_send_notice_again import ADDED, AGAIN, CRM, NOTICE
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("Q3")


def test_one_errand_for_each_time() -> None:
    spec = Spec(MemoryLog())
    spec.given(ADDED).when(AGAIN)
    wished = commanded(whenever_a_notice_is_asked_again, spec.event(Receiver.NoticeAskedAgain))
    assert wished == [Errand("tell_receiver_again", about(receiver_id=CRM, message=NOTICE))]


def test_nothing_else_sends_one() -> None:
    spec = Spec(MemoryLog())
    assert isinstance(ADDED, AddReceiver)
    spec.when(ADDED)
    assert commanded(whenever_a_notice_is_asked_again, spec.event(Receiver.Added)) == []
