"""One quality case on one page: what happened, what was done, what is still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground, Outcome


@dataclass(frozen=True)
class CaseAction:
    """A corrective action of a case."""

    action_id: UUID
    owner_id: UUID
    due: date
    what: str
    done: bool = False
    verified: bool = False


@dataclass(frozen=True)
class CasePage:
    """A case with its clocks; times in UTC."""

    case_id: UUID
    ground: Ground
    about: UUID
    person_id: UUID | None
    mentor_person_id: UUID | None
    what: str
    answer_by: date
    opened_at: datetime
    answer: str = ""
    answered_at: datetime | None = None
    investigator_id: UUID | None = None
    cause: str = ""
    actions: tuple[CaseAction, ...] = ()
    outcome: Outcome | None = None


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, QualityCase.Event) else ()


def fold(page: CasePage | None, event: Event) -> CasePage | None:
    if isinstance(event, QualityCase.Opened):
        return CasePage(
            event.originator_id, event.ground, event.about, event.person_id,
            event.mentor_person_id, event.what, event.answer_by, event.timestamp,
        )  # fmt: skip
    assert page
    match event:
        case QualityCase.Answered(answer=answer):
            return replace(page, answer=answer, answered_at=event.timestamp)
        case QualityCase.InvestigationBegun(investigator_id=investigator):
            return replace(page, investigator_id=investigator)
        case QualityCase.CauseFound(cause=cause):
            return replace(page, cause=cause)
        case QualityCase.ActionAgreed(action_id=action, owner_id=owner, due=due, what=what):
            return replace(page, actions=(*page.actions, CaseAction(action, owner, due, what)))
        case QualityCase.ActionDone(action_id=action):
            return _acted(page, action, done=True, verified=False)
        case QualityCase.EffectVerified(action_id=action, effective=effective):
            return _acted(page, action, done=effective, verified=effective)
        case QualityCase.ActionReopened(action_id=action, due=due):
            return _acted(page, action, due=due)
        case QualityCase.Closed(outcome=outcome):
            return replace(page, outcome=outcome)
    return page


def _acted(page: CasePage, action_id: UUID, **change: Any) -> CasePage:
    actions = tuple(
        replace(one, **change) if one.action_id == action_id else one for one in page.actions
    )
    return replace(page, actions=actions)


case_page = View("case_page", CasePage, _key, fold)
