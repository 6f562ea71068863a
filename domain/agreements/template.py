"""The templates of agreements: clauses in three languages, published in versions."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.agreements.clauses import KEYS, Clause
from domain.agreements.first_template import FIRST
from domain.agreements.words import (
    ClauseMissing,
    ClauseUnknown,
    ClauseUnreadable,
    Form,
)
from domain.events import Created, Event, Standing, event
from domain.privacy import Public

Code = Annotated[str, Public]
_TEMPLATES: Final = UUID("6c756f74-7369-5000-8000-000000000005")
FORMS: Final = {uuid5(_TEMPLATES, form): form for form in Form}


def template_of(form: Form) -> UUID:
    """The id of the template of a form."""
    return uuid5(_TEMPLATES, form)


class AgreementTemplate(Standing):
    """The clauses of one form of agreement, in every version there was."""

    class Opened(Created):
        """A template of agreements was opened."""

    class Published(Event):
        """A template of agreements came into force in a new version."""

        form: Form
        version: int
        key: Code
        clauses: tuple[Clause, ...]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.form = FORMS[id]
        self.versions: list[tuple[Clause, ...]] = [FIRST[self.form]]

    def word(self, clause: Clause) -> None:
        """Word a clause anew: a new version; the same words again change nothing.

        Raises ClauseUnknown, ClauseMissing, ClauseUnreadable.
        """
        if clause.key not in KEYS[self.form]:
            raise ClauseUnknown
        if not clause.whole:
            raise ClauseMissing
        if not clause.readable:
            raise ClauseUnreadable
        whole = tuple(clause if one.key == clause.key else one for one in self.versions[-1])
        if whole != self.versions[-1]:
            self._published(self.form, len(self.versions) + 1, clause.key, whole)

    @property
    def in_force(self) -> int:
        """The version in force; 1 is what a new firm begins with."""
        return len(self.versions)

    @event(Published)
    def _published(self, form: Form, version: int, key: str, clauses: tuple[Clause, ...]) -> None:
        self.versions.append(clauses)
