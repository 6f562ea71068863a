"""Stop taking new clients for a time, on one theme or at all; and begin again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.network import OUR_NETWORK, Network


@dataclass(frozen=True, kw_only=True)
class HaltIntake(Command):
    """Take no new clients on a theme, or with no theme none at all."""

    theme: str = ""
    until: date | None = None
    reason: ShortText

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).halt_intake(self.theme, self.until, self.reason)


@dataclass(frozen=True, kw_only=True)
class ReopenIntake(Command):
    """Take new clients again."""

    theme: str = ""

    def do(self, work: Work) -> None:
        work.get(Network, OUR_NETWORK).reopen_intake(self.theme)
