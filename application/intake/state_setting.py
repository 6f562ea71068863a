"""Say what somebody needs of access and setting when they meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.intake import Need, Setting, setting_of
from domain.intake.setting import Wish
from domain.people import Person


@dataclass(frozen=True, kw_only=True)
class StateSetting(Command):
    """Say what has to be so when one meets: access, times of day; never why."""

    person_id: UUID
    needs: tuple[Need, ...] = ()
    not_before: time | None = None
    not_after: time | None = None
    words: Annotated[str, MaxLen(1000)] = ""

    def do(self, work: Work) -> None:
        person = work.get(Person, self.person_id)
        wish = Wish(self.needs, self.not_before, self.not_after, self.words)
        for one in (person.id, *person.also):
            work.get(Setting, setting_of(one)).state(one, wish)
