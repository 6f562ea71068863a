"""An engagement as a whole, without a word of content: course, sessions, balance, team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from api.engagements.names import names_of
from api.reception import Desk
from application.booking.booking_rules import booking_rules
from application.engagements.engagement_page import EngagementPage, engagement_page
from application.engagements.rhythm import Rhythm, rhythm_of
from application.engagements.sessions import SessionRow, sessions
from application.lots.balance import Balance, balance
from application.mentoring.reading_scope import Reader, Scope, scope_of
from application.team.team_page import TeamPage, team_page
from domain.booking_rules import rules_of
from domain.engagements import SessionState
from domain.engagements.nudge_policy import nudge_policy_on
from domain.firm_details import OUR_FIRM
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named
from domain.standing_still import Days


@dataclass(frozen=True)
class Whole:
    """All that is told of an engagement; `names` of everybody in it, by person or mentor id."""

    engagement: EngagementPage
    sessions: tuple[SessionRow, ...]
    balance: Balance | None
    team: TeamPage | None
    names: dict[UUID, str]
    scope: Scope
    now: datetime
    closed: tuple[Days, ...] = ()
    """When the firm itself is closed."""

    @property
    def today(self) -> date:
        """The civil day in Finland."""
        return self.now.astimezone(zone_named(HELSINKI)).date()

    @property
    def coming(self) -> list[SessionRow]:
        """Sessions booked and not yet over, the next one first."""
        live = SessionState.BOOKED
        return [one for one in self.sessions if one.state is live and one.slot.ends_at > self.now]

    @property
    def unclosed(self) -> list[SessionRow]:
        """Sessions that are over and of which nobody has said how they went."""
        return [one for one in self.behind if one.state is SessionState.BOOKED]

    @property
    def ending(self) -> bool:
        """Whether it has ended or does so soon."""
        last, day = self.engagement.last_day, self.today
        near = timedelta(days=nudge_policy_on(day).wrap_up_days)
        return bool(self.engagement.ended_on or (last and last - day <= near))

    @property
    def behind(self) -> list[SessionRow]:
        """Sessions held, missed or cancelled, or over without a word, the last one first."""
        coming = self.coming
        return [one for one in reversed(self.sessions) if one not in coming]

    @property
    def held(self) -> list[SessionRow]:
        """Sessions that were held, the first one first."""
        return [one for one in self.sessions if one.state is SessionState.HELD]

    @property
    def rhythm(self) -> Rhythm | None:
        """How well the plan of the meetings is followed, for whoever sees all of them."""
        if self.scope.reader is Reader.SPECIALIST:
            return None
        day = self.now.astimezone(zone_named(HELSINKI)).date()
        return rhythm_of(self.engagement, self.sessions, day, self.closed)

    def name(self, key: UUID | None) -> str:
        """Somebody's name, or nothing where it is not known any more."""
        return self.names.get(key, "") if key else ""


async def whole_of(desk: Desk, engagement_id: UUID) -> Whole:
    """Everything about an engagement as whoever asks may see it. Raises NotFound."""
    found = await desk.shelf.document(engagement_page, engagement_id)
    if found is None:
        raise NotFound
    rows = await desk.shelf.find(sessions, {"engagement_id": engagement_id}, order="starts_at")
    team = await desk.shelf.document(team_page, engagement_id)
    scope = scope_of(desk.actor.ids, found, team, rows, desk.now)
    left = await desk.shelf.document(balance, engagement_id)
    if scope.reader is Reader.SPECIALIST:
        rows, left = [one for one in rows if one.session_id in scope.own_sessions], None
        team = _own_part(team, desk)
    names = await names_of(desk, _everybody(found, rows, team))
    ours = await desk.shelf.document(booking_rules, rules_of(OUR_FIRM))
    closed = ours.closed if ours else ()
    return Whole(found, tuple(rows), left, team, names, scope, desk.now, closed)


def _own_part(team: TeamPage | None, desk: Desk) -> TeamPage | None:
    """What a specialist sees of the team: their own place in it."""
    if team is None:
        return None
    own = tuple(one for one in team.specialists if one.mentor_id in desk.actor.ids)
    return TeamPage(team.engagement_id, team.mentee_id, specialists=own)


def _everybody(
    found: EngagementPage, rows: list[SessionRow], team: TeamPage | None
) -> set[UUID | None]:
    ids: set[UUID | None] = {found.lead_id, found.payer_id, *found.everybody}
    ids |= {lead for lead, _ in found.leads}
    for row in rows:
        ids |= {row.mentor_id, row.mentee_id, *row.others, *row.colleagues}
    if team:
        ids |= {one.mentor_id for one in team.specialists}
        ids |= {mentor for brief in team.briefs for mentor in brief.specialists}
        ids |= {team.hand_over.to_id} if team.hand_over else set()
    return ids
