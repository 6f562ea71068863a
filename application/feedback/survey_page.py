"""One survey as whoever is asked finds it; what was answered is not kept here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.feedback import Moment, Survey


@dataclass(frozen=True)
class SurveyPage:
    """A survey's moment and whether it is still open; times in UTC."""

    survey_id: UUID
    moment: Moment
    engagement_id: UUID
    person_id: UUID
    closes_at: datetime
    answered: bool = False

    def open_at(self, now: datetime) -> bool:
        """Whether it can be answered."""
        return not self.answered and now < self.closes_at


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Survey.Event) else ()


def fold(page: SurveyPage | None, event: Event) -> SurveyPage | None:
    match event:
        case Survey.Asked(moment=moment, engagement_id=engagement, person_id=person):
            return SurveyPage(event.originator_id, moment, engagement, person, event.closes_at)
        case Survey.Answered():
            assert page
            return replace(page, answered=True)
    return page


survey_page = View("survey_page", SurveyPage, _key, fold)
