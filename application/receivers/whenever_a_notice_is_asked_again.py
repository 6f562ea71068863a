"""Whenever a notice is asked for once more, it is sent once more."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.receivers import Receiver


def whenever_a_notice_is_asked_again(event: Event) -> Iterator[Errand]:
    """It goes out under the name it had, so that it is taken once."""
    match event:
        case Receiver.NoticeAskedAgain(message_id=message):
            facts = about(receiver_id=event.originator_id, message=message)
            yield Errand("tell_receiver_again", facts)
