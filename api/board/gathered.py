"""Everything the board shows, gathered with a handful of questions to the shelf."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, time, timedelta
from uuid import UUID

from api.board.board import Board, MentorWeek
from api.engagements.names import names_of
from api.mentoring.my_page import civil_day
from api.months import week_of
from api.reception import Desk
from application.board.loads import forecast, load_of
from application.board.steps import Step, next_step
from application.booking.promises import PromiseRow, promises
from application.consults.consult_list import consult_list
from application.engagements.engagement_list import EngagementRow, engagement_list
from application.engagements.sessions import SessionRow, sessions
from application.lots.balance import balance
from application.mentors.mentor_list import MentorRow, mentor_list
from application.mentors.mentor_page import mentor_page
from application.team.team_page import team_page
from domain.consults import ConsultState
from domain.engagements import CourseState, SessionState
from domain.engagements.nudge_policy import nudge_policy_on
from domain.mentors import PoolState, pool_policy_on
from domain.slots import HELSINKI, instant_of

IN_POOL = [PoolState.ACTIVE, PoolState.PAUSED]
OPEN = [CourseState.FORMING, CourseState.RUNNING]
WAITING = [ConsultState.ASKED, ConsultState.UNANSWERED, ConsultState.WAITS_FOR_PAYER]
MOST = 5000


async def board_of(desk: Desk, day: date | None) -> Board:
    """The board of the week a day lies in."""
    today = civil_day(desk)
    days = week_of(day or today)
    pool: list[MentorRow] = await desk.shelf.find(mentor_list, {"state": IN_POOL}, limit=MOST)
    rows: list[EngagementRow] = await desk.shelf.find(engagement_list, {"state": OPEN}, limit=MOST)
    booked = await _sessions(desk, days[0])
    names = await _names(desk, pool, rows, booked)
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
        engagements={row.engagement_id: row for row in rows}, names=names,
    )  # fmt: skip


async def _holds(
    desk: Desk, pool: list[MentorRow], days: tuple[date, ...]
) -> dict[UUID, list[PromiseRow]]:
    """The times of the week somebody holds while paying, by mentor."""
    since = instant_of(days[0], time(0), HELSINKI)
    where = {
        "resource_id": [one.mentor_id for one in pool],
        "starts_at": (since, since + timedelta(days=8)),
    }
    found: dict[UUID, list[PromiseRow]] = defaultdict(list)
    for one in await desk.shelf.find(promises, where, order="starts_at", limit=MOST):
        if one.until and one.until > desk.now:
            found[one.resource_id].append(one)
    return found


async def _sessions(desk: Desk, monday: date) -> list[SessionRow]:
    """Sessions of the week and all to come, and those before that still wait for something."""
    since = instant_of(monday, time(0), HELSINKI)
    far = since + timedelta(days=400)
    ahead = await desk.shelf.find(
        sessions, {"starts_at": (since, far)}, order="starts_at", limit=MOST
    )
    open_before = {"state": SessionState.BOOKED, "starts_at": (since - timedelta(days=400), since)}
    left = await desk.shelf.find(sessions, open_before, order="starts_at", limit=MOST)
    disputed = await desk.shelf.find(sessions, {"disputed": True}, order="starts_at", limit=MOST)
    known = {one.session_id for one in [*left, *ahead]}
    return [*(one for one in disputed if one.session_id not in known), *left, *ahead]


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
    holds = await _holds(desk, pool, days)
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
    desk: Desk, pool: list[MentorRow], rows: list[EngagementRow], booked: list[SessionRow]
) -> dict[UUID, str]:
    ids: set[UUID | None] = {one.mentor_id for one in pool}
    ids |= {key for row in rows for key in (row.mentee_id, row.lead_id)}
    ids |= {key for row in booked for key in (row.mentee_id, row.mentor_id)}
    return await names_of(desk, ids)
