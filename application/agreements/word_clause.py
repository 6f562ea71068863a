"""Word a clause of an agreement's template anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.agreements import AgreementTemplate, Form, template_of
from domain.agreements.clauses import Clause
from domain.languages import InThreeLanguages


@dataclass(frozen=True, kw_only=True)
class WordClause(Command):
    """Word a clause in Finnish, Swedish and English; what was offered before keeps its words."""

    form: Form
    key: Annotated[str, MinLen(1), MaxLen(40)]
    title: InThreeLanguages
    words: InThreeLanguages

    def do(self, work: Work) -> None:
        clause = Clause(self.key, self.title, self.words)
        work.get(AgreementTemplate, template_of(self.form)).word(clause)
