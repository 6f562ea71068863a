"""Ask everybody of an engagement at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.promising import today
from domain.engagements import CourseState, Engagement, EngagementKind
from domain.feedback import Moment, Survey, survey_of
from domain.standing_still import stands_still

DURING = {Moment.PULSE, Moment.MID_TERM}
ONE_TALK = {EngagementKind.SINGLE, EngagementKind.QUICK}
AFTER_THE_END = {Moment.END, Moment.THREE_MONTHS, Moment.NINE_MONTHS}


@dataclass(frozen=True, kw_only=True)
class AskSurvey(Command):
    """Ask each mentee of an engagement; `about` tells one pulse or session from another."""

    engagement_id: UUID
    moment: Moment
    about: str = ""
    session_id: UUID | None = None

    def do(self, work: Work) -> None:
        engagement = work.see(Engagement, self.engagement_id)
        if engagement is None or not _still_asked(engagement, self.moment, today(work)):
            return
        for person in engagement.everybody:
            survey_id = survey_of(self.engagement_id, person, self.moment, self.about)
            if work.find(Survey, survey_id) is None:
                work.add(
                    Survey.ask(
                        survey_id, self.moment, self.engagement_id, person, engagement.lead_id,
                        engagement.payer_id, self.session_id, work.now,
                    )
                )  # fmt: skip


def _still_asked(engagement: Engagement, moment: Moment, day: date) -> bool:
    """A pulse is felt while a course runs; what is asked afterwards waits for the end."""
    if moment is Moment.PULSE and stands_still(day, engagement.still):
        return False
    if moment in DURING and engagement.kind in ONE_TALK:
        return False
    return (engagement.state is CourseState.ENDED) is (moment in AFTER_THE_END) or (
        moment is Moment.AFTER_SESSION
    )
