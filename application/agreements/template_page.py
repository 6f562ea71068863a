"""A template of agreements: its clauses in every version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from application.views import View
from domain.agreements import AgreementTemplate, Form
from domain.agreements.clauses import Clause
from domain.agreements.first_template import FIRST
from domain.agreements.template import FORMS
from domain.events import Event


@dataclass(frozen=True)
class TemplatePage:
    """The clauses of one form, the first version first."""

    form: Form
    versions: tuple[tuple[Clause, ...], ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Those in force."""
        return self.versions[-1]


def first(form: Form) -> TemplatePage:
    """A template nobody has worded anew."""
    return TemplatePage(form, (FIRST[form],))


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, AgreementTemplate.Event) else ()


def fold(page: TemplatePage | None, event: Event) -> TemplatePage | None:
    page = page or first(FORMS[event.originator_id])
    match event:
        case AgreementTemplate.Published(clauses=clauses):
            return replace(page, versions=(*page.versions, clauses))
    return page


template_page = View("agreement_template", TemplatePage, _key, fold)
"""Under the id of the template; a form nobody has worded anew has no document."""
