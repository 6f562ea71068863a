"""Whenever mentoring comes to a moment worth asking about, its mentees are asked, then or later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from application.feedback.ask_survey import AskSurvey
from application.firm import Command
from application.policies import Later
from domain.engagements import Engagement
from domain.events import Event
from domain.feedback import Moment
from domain.feedback.questions import FIRST_PULSE, LATER, NEXT_PULSE
from domain.slots import HELSINKI

MOST_PULSES = 7
MORNING = time(9)


def whenever_feedback_is_due(event: Event) -> Iterator[Command | Later]:
    engagement = event.originator_id
    match event:
        case Engagement.SessionHeld(session_id=session):
            yield AskSurvey(
                engagement_id=engagement, moment=Moment.AFTER_SESSION, about=str(session),
                session_id=session,
            )  # fmt: skip
        case Engagement.Agreed():
            for nth in range(MOST_PULSES):
                at = event.timestamp + FIRST_PULSE + nth * NEXT_PULSE
                yield Later(
                    at, AskSurvey(engagement_id=engagement, moment=Moment.PULSE, about=str(nth))
                )
        case Engagement.CoursePlanned(course=course):
            middle = course.starts_on + (course.ends_on - course.starts_on) / 2
            at = datetime.combine(middle, MORNING, ZoneInfo(HELSINKI))
            yield Later(at, AskSurvey(engagement_id=engagement, moment=Moment.MID_TERM))
        case Engagement.Ended():
            yield AskSurvey(engagement_id=engagement, moment=Moment.END)
            for moment, wait in LATER.items():
                yield Later(
                    event.timestamp + wait, AskSurvey(engagement_id=engagement, moment=moment)
                )
