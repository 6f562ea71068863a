"""Tell what one thought of a forum that was closed; only sums are ever shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import Command, Work
from domain.events import derived
from domain.forums import Forum
from domain.forums.people import Opinion

Mark = Annotated[int, Ge(1), Le(5)]


@dataclass(frozen=True, kw_only=True)
class EvaluateForum(Command):
    """Give marks from 1 to 5; what one person gave is never shown."""

    forum_id: UUID
    trust: Mark
    learning: Mark
    usefulness: Mark

    def do(self, work: Work) -> None:
        answer_id = derived(self.forum_id, "evaluation", work.by)
        opinion = Opinion(self.trust, self.learning, self.usefulness)
        work.get(Forum, self.forum_id).evaluate(work.by, answer_id, opinion)
