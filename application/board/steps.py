"""The next step of every engagement, and who waits for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from application.engagements.engagement_list import EngagementRow
from application.engagements.sessions import SessionRow
from application.lots.balance import Balance
from application.team.team_page import TeamPage
from domain.engagements import CourseState, EngagementKind, SessionState
from domain.engagements.nudge_policy import NudgePolicy
from domain.slots import HELSINKI, instant_of, zone_named
from domain.standing_still import days_still, stands_still


class What(StrEnum):
    """What comes next."""

    CHOOSE_MENTOR = "choose_mentor"
    ACCEPT_AGREEMENT = "accept_agreement"
    FIND_SUBSTITUTE = "find_substitute"
    ANSWER_OFFER = "answer_offer"
    CHOOSE_TIME = "choose_time"
    SETTLE_DISPUTE = "settle_dispute"
    ANSWER_HAND_OVER = "answer_hand_over"
    ANSWER_BRIEF = "answer_brief"
    CLOSE_SESSION = "close_session"
    DECIDE_INACTIVE = "decide_inactive"
    RENEW = "renew"
    BOOK = "book"
    WRAP_UP = "wrap_up"
    PAUSED = "paused"
    ON_LEAVE = "on_leave"
    MEET = "meet"


class Waits(StrEnum):
    """For whom the others wait."""

    OFFICE = "office"
    MENTOR = "mentor"
    MENTEE = "mentee"
    NOBODY = "nobody"


URGENT = {What.FIND_SUBSTITUTE, What.SETTLE_DISPUTE, What.CHOOSE_MENTOR, What.DECIDE_INACTIVE}


@dataclass(frozen=True)
class Step:
    """The next step of one engagement: what, who is waited for, since when or on which day."""

    engagement_id: UUID
    what: What
    waits: Waits
    at: datetime
    session_id: UUID | None = None
    days: int = 0

    @property
    def urgent(self) -> bool:
        """Whether it is the office's to do today."""
        return self.what in URGENT


BY_THE_WAY = {EngagementKind.SINGLE, EngagementKind.QUICK, EngagementKind.CHEMISTRY}


def next_step(
    row: EngagementRow,
    sessions: Sequence[SessionRow],
    team: TeamPage | None,
    balance: Balance | None,
    now: datetime,
    policy: NudgePolicy,
) -> Step | None:
    """What an engagement waits for first; nothing for one that has ended or is done."""
    if row.state is CourseState.ENDED:
        return None
    now = now.astimezone(zone_named(HELSINKI))
    return (
        _beginning(row)
        or _disturbed(row, sessions)
        or _asked(row, team, now)
        or _unclosed(row, sessions, now)
        or _running(row, sessions, balance, now, policy)
    )


def _beginning(row: EngagementRow) -> Step | None:
    if row.state is not CourseState.FORMING:
        return None
    if row.lead_id is None:
        return Step(row.engagement_id, What.CHOOSE_MENTOR, Waits.OFFICE, row.opened_at)
    return Step(row.engagement_id, What.ACCEPT_AGREEMENT, Waits.MENTEE, row.opened_at)


def _disturbed(row: EngagementRow, sessions: Sequence[SessionRow]) -> Step | None:
    for one in sessions:
        if one.without_mentor and one.time_asked:
            return _about(row, What.CHOOSE_TIME, Waits.MENTEE, one)
        if one.without_mentor and one.offer is None:
            return _about(row, What.FIND_SUBSTITUTE, Waits.OFFICE, one)
        if one.without_mentor:
            return _about(row, What.ANSWER_OFFER, Waits.MENTEE, one)
        if one.disputed:
            return _about(row, What.SETTLE_DISPUTE, Waits.OFFICE, one)
    return None


def _asked(row: EngagementRow, team: TeamPage | None, now: datetime) -> Step | None:
    if team and team.hand_over:
        return Step(row.engagement_id, What.ANSWER_HAND_OVER, Waits.MENTEE, now)
    if team and team.waiting:
        since = team.waiting[0].written_at
        return Step(row.engagement_id, What.ANSWER_BRIEF, Waits.MENTEE, since)
    return None


def _unclosed(row: EngagementRow, sessions: Sequence[SessionRow], now: datetime) -> Step | None:
    over = [one for one in sessions if one.state is SessionState.BOOKED and one.slot.ends_at <= now]
    return _about(row, What.CLOSE_SESSION, Waits.MENTOR, over[0]) if over else None


def _running(
    row: EngagementRow,
    sessions: Sequence[SessionRow],
    balance: Balance | None,
    now: datetime,
    policy: NudgePolicy,
) -> Step | None:
    today = now.date()
    if row.paused_on(today) and row.paused_until:
        until = _morning(row.paused_until)
        return Step(row.engagement_id, What.PAUSED, Waits.NOBODY, until)
    coming = [one for one in sessions if one.state is SessionState.BOOKED]
    if coming:
        return _about(row, What.MEET, Waits.NOBODY, coming[0])
    if stands_still(today, row.leave):
        back = _morning(row.leave[0][1])
        return Step(row.engagement_id, What.ON_LEAVE, Waits.NOBODY, back)
    if row.kind in BY_THE_WAY:
        return None
    return _silent(row, balance, now, policy)


def _silent(
    row: EngagementRow, balance: Balance | None, now: datetime, policy: NudgePolicy
) -> Step:
    since = max(filter(None, (row.last_held_at, row.agreed_at, row.opened_at)))
    days = (now - since).days - days_still(
        since.astimezone(now.tzinfo).date(), now.date(), row.still
    )
    if days >= policy.inactive_days:
        return Step(row.engagement_id, What.DECIDE_INACTIVE, Waits.OFFICE, since, days=days)
    if balance and balance.bought and not balance.free:
        return Step(row.engagement_id, What.RENEW, Waits.OFFICE, since, days=days)
    if row.last_day and row.last_day - now.date() <= timedelta(days=policy.wrap_up_days):
        ends = _morning(row.last_day)
        return Step(row.engagement_id, What.WRAP_UP, Waits.MENTOR, ends, days=days)
    waits = (
        Waits.OFFICE if days >= policy.office_days
        else Waits.MENTOR if days >= policy.mentor_days
        else Waits.MENTEE
    )  # fmt: skip
    return Step(row.engagement_id, What.BOOK, waits, since, days=days)


def _about(row: EngagementRow, what: What, waits: Waits, session: SessionRow) -> Step:
    return Step(row.engagement_id, what, waits, session.starts_at, session.session_id)


def _morning(day: date) -> datetime:
    return instant_of(day, time(10), HELSINKI)
