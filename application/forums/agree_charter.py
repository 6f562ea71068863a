"""The charter of a forum: drafted, and signed by every member as a pledge of confidentiality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, MaxLen, MinLen

from application.firm import Command, Work
from domain.forums import Forum


@dataclass(frozen=True, kw_only=True)
class DraftCharter(Command):
    """Write the charter in a new version; everybody signs anew."""

    forum_id: UUID
    text: Annotated[str, MinLen(1), MaxLen(20_000)]

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id).draft_charter(self.text)


@dataclass(frozen=True, kw_only=True)
class SignCharter(Command):
    """Sign the charter as a member, in the version that was read."""

    forum_id: UUID
    version: Annotated[int, Ge(1)]

    def do(self, work: Work) -> None:
        work.get(Forum, self.forum_id).sign_charter(work.by, self.version)
