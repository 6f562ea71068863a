"""Destroy a key whose term is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from domain.data_rights import term_of
from domain.privacy import Purpose
from domain.refusals import Refused
from domain.retention import Term


class TermNotOver(Refused):
    """The term of this data is not over yet."""


@dataclass(frozen=True, kw_only=True)
class EndTerm(Command):
    """Destroy the key of what need not be kept any longer."""

    subject_id: UUID
    purpose: Purpose
    kept_until: date

    def do(self, work: Work) -> None:
        if work.now.date() <= self.kept_until:
            raise TermNotOver
        term = work.get(Term, term_of(self.subject_id, self.purpose))
        if not term.over:
            term.end(self.subject_id, self.purpose, self.kept_until)
            work.erase(self.subject_id, self.purpose)
