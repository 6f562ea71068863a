"""A notice is asked for once more; of a removed receiver nothing is."""

from uuid import UUID

import pytest

from application.receivers.send_notice_again import SendNoticeAgain
from application.receivers.tell_elsewhere import AddReceiver, RemoveReceiver
from domain.receivers import Kind, Receiver, ReceiverRemoved
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("Q3")
CRM, NOTICE = UUID(int=0x71), UUID(int=0x72)
ADDED = AddReceiver(
    receiver_id=CRM, address="https://crm.example/hooks", kinds=(Kind.SESSION_HELD,)
)
AGAIN = SendNoticeAgain(receiver_id=CRM, message_id=NOTICE)


def test_it_is_noted_each_time_somebody_asks() -> None:
    spec = Spec(MemoryLog())
    spec.given(ADDED)
    for _ in range(2):
        spec.when(AGAIN).then(Receiver.NoticeAskedAgain)
        assert spec.event(Receiver.NoticeAskedAgain).message_id == NOTICE


def test_a_removed_receiver_is_told_nothing_more() -> None:
    spec = Spec(MemoryLog())
    spec.given(ADDED, RemoveReceiver(receiver_id=CRM)).when(AGAIN).then_refused(ReceiverRemoved)


def test_no_receiver_no_notice() -> None:
    spec = Spec(MemoryLog())
    spec.when(AGAIN).then_refused(NotFound)
