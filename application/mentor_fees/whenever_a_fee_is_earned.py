"""Whenever something is delivered or missed, the fees for it follow."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.invoicing.pricing import civil_day
from application.mentor_fees.agree_terms import EarnMissing
from application.mentor_fees.earn_fees import EarnConsult, EarnSession
from domain.consults import Consult
from domain.engagements import Engagement
from domain.engagements.session_words import Ground
from domain.events import Event
from domain.mentor_fees import MentorContract

_CLIENTS = {Ground.CLIENT}
"""Whose late cancelling earns something: a withdrawal or the firm's own side does not."""


def whenever_a_fee_is_earned(event: Event) -> Iterator[Command]:
    this = event.originator_id
    match event:
        case Engagement.SessionHeld(session_id=session, minutes=minutes):
            yield EarnSession(engagement_id=this, session_id=session, minutes=minutes)
        case Engagement.SessionCancelled(session_id=session, ground=ground, percent=percent):
            if ground in _CLIENTS and percent:
                yield EarnSession(engagement_id=this, session_id=session)
        case Engagement.NoShowStated(session_id=session, percent=percent):
            if percent:
                yield EarnSession(engagement_id=this, session_id=session)
        case Consult.Answered(engagement_id=engagement, colleague_id=mentor, minutes=minutes):
            yield EarnConsult(
                consult_id=this, engagement_id=engagement, mentor_id=mentor, minutes=minutes,
                answered_on=civil_day(event.envelope.recorded_at),
            )  # fmt: skip
        case MentorContract.Accepted(mentor_id=mentor):
            yield EarnMissing(mentor_id=mentor)
