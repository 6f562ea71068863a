"""Send a notice to a receiver once more, under its own name: whoever has it knows it again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.receivers import Receiver


@dataclass(frozen=True, kw_only=True)
class SendNoticeAgain(Command):
    """Send a notice once more, whether it was taken or not."""

    receiver_id: UUID
    message_id: UUID

    def do(self, work: Work) -> None:
        work.get(Receiver, self.receiver_id).ask_again(self.message_id)
