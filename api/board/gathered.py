"""Everything the board shows, gathered with a handful of questions to the shelf."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from api.board.board import Board, MentorWeek
from api.board.booked import AHEAD, MOST, holds_of, sessions_from
from api.engagements.names import names_of
from api.mentoring.my_page import civil_day
from api.months import week_of
from api.reception import Desk
from application.board.loads import forecast, load_of
from application.board.steps import Step, next_step
from application.booking.declined_payments import DeclinedRow, declined_payments
from application.consults.consult_list import consult_list
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.engagements.sessions import SessionRow
from application.lots.balance import balance
from application.mentors.mentor_list import MentorRow, mentor_list
from application.mentors.mentor_page import mentor_page
from application.team.team_page import team_page
from domain.consults import ConsultState
from domain.engagements import CourseState
from domain.engagements.nudge_policy import nudge_policy_on
from domain.mentors import PoolState, pool_policy_on

IN_POOL = [PoolState.ACTIVE, PoolState.PAUSED]
OPEN = [CourseState.FORMING, CourseState.RUNNING]
WAITING = [ConsultState.ASKED, ConsultState.UNANSWERED, ConsultState.WAITS_FOR_PAYER]


async def board_of(desk: Desk, day: date | None) -> Board:
    """The board of the week a day lies in."""
    today = civil_day(desk)
    days = week_of(day or today)
    pool: list[MentorRow] = await desk.shelf.find(mentor_list, {"state": IN_POOL}, limit=MOST)
    rows: list[EngagementRow] = await desk.shelf.find(engagement_list, {"state": OPEN}, limit=MOST)
    booked = await sessions_from(desk, days[0])
    unpaid = {"starts_at": (desk.now, desk.now + AHEAD)}
    declined: list[DeclinedRow] = await desk.shelf.find(
        declined_payments, unpaid, order="starts_at", limit=MOST
    )
    names = await _names(desk, pool, rows, booked, declined)
    by_mentor: dict[UUID, list[SessionRow]] = defaultdict(list)
    for one in booked:
        if days[0] <= one.slot.day <= days[-1]:
            by_mentor[one.mentor_id].append(one)
    consults = await desk.shelf.find(consult_list, {"state": WAITING}, order="asked_at")
    return Board(
        days=days,
        mentors=tuple(await _weeks(desk, pool, by_mentor, days, names)),
        steps=tuple(await _steps(desk, rows, booked)),
        ahead=tuple(forecast(days[0], pool, rows, booked, pool_policy_on(today))),
        consults=tuple(consults),
        orphans=tuple(one for one in booked if one.without_mentor and one.slot.ends_at > desk.now),
        declined=tuple(declined),
        engagements={row.engagement_id: row for row in rows}, names=names,
    )  # fmt: skip


async def _steps(desk: Desk, rows: list[EngagementRow], booked: list[SessionRow]) -> list[Step]:
    keys = [row.engagement_id for row in rows]
    teams = await desk.shelf.documents(team_page, keys)
    balances = await desk.shelf.documents(balance, keys)
    own: dict[UUID, list[SessionRow]] = defaultdict(list)
    for one in booked:
        own[one.engagement_id].append(one)
    policy = nudge_policy_on(civil_day(desk))
    found = []
    for row in rows:
        key = row.engagement_id
        found.append(next_step(row, own[key], teams.get(key), balances.get(key), desk.now, policy))
    return sorted((one for one in found if one), key=lambda one: one.at)


async def _weeks(
    desk: Desk,
    pool: list[MentorRow],
    by_mentor: dict[UUID, list[SessionRow]],
    days: tuple[date, ...],
    names: dict[UUID, str],
) -> list[MentorWeek]:
    pages = await desk.shelf.documents(mentor_page, [one.mentor_id for one in pool])
    holds = await holds_of(desk, pool, days)
    policy = pool_policy_on(civil_day(desk))
    weeks = [
        MentorWeek(
            one.mentor_id, names.get(one.mentor_id, ""),
            load_of(one, by_mentor[one.mentor_id], policy),
            tuple(away for _, away in pages[one.mentor_id].absences)
            if one.mentor_id in pages else (),
            tuple(
                tuple(row for row in by_mentor[one.mentor_id] if row.slot.day == day)
                for day in days
            ),
            tuple(
                tuple(row for row in holds[one.mentor_id] if row.slot.day == day) for day in days
            ),
            one.themes, one.languages,
        )
        for one in pool
    ]  # fmt: skip
    return sorted(weeks, key=lambda one: (not one.hurt, one.name))


async def _names(
    desk: Desk,
    pool: list[MentorRow],
    rows: list[EngagementRow],
    booked: list[SessionRow],
    declined: list[DeclinedRow],
) -> dict[UUID, str]:
    ids: set[UUID | None] = {one.mentor_id for one in pool}
    ids |= {key for row in rows for key in (row.mentee_id, row.lead_id)}
    ids |= {key for row in booked for key in (row.mentee_id, row.mentor_id)}
    ids |= {key for row in declined for key in (row.client_id, row.mentor_id)}
    return await names_of(desk, ids)
