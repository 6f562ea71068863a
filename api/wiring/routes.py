"""Every route of the house, by its room; a new room is one line here."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter
from starlette.routing import BaseRoute

from api import (
    agreements,
    billing,
    booking,
    clients,
    feedback,
    fees,
    figures,
    firm_details,
    forums,
    growth,
    health,
    intake,
    matching,
    mentors,
    merging,
    own_figures,
    people,
    privacy,
    quality,
    receivers,
    reference,
    search,
    self_service,
    sign_in,
    signals,
    site,
    sponsor,
    tools,
    trail,
    trainings,
    webhooks,
    what_if,
    withdrawal,
)
from api.answers import problems, refusals
from api.board import board_pages
from api.consults import consult_acts, consult_pages
from api.engagements import (
    bookings,
    course_acts,
    desk_course,
    other_help,
    session_acts,
    together,
)
from api.engagements import reading as engagements_read
from api.mentoring import (
    content_acts,
    costs,
    declining,
    desk_engagement,
    desk_sessions,
    introductions,
    my_closing,
    my_goals,
    my_journal,
    my_leave,
    my_mentoring,
    my_sessions,
    papers,
    released,
)
from api.mentoring import reading as content_read
from api.team import desk_team, my_team, team_acts

ROUTERS = (
    *booking.ROUTERS,
    *self_service.ROUTERS,
    feedback.router,
    figures.router,
    what_if.router,
    signals.router,
    *clients.ROUTERS,
    firm_details.router,
    *forums.ROUTERS,
    growth.router,
    health.router,
    *intake.ROUTERS,
    *matching.ROUTERS,
    *agreements.ROUTERS,
    *billing.ROUTERS,
    *fees.ROUTERS,
    board_pages.router,
    desk_sessions.router,
    declining.router,
    desk_engagement.router,
    desk_team.router,
    desk_course.router,
    together.router,
    *mentors.ROUTERS,
    *privacy.ROUTERS,
    session_acts.router,
    course_acts.router,
    other_help.router,
    bookings.router,
    engagements_read.router,
    team_acts.router,
    content_acts.router,
    costs.router,
    content_read.router,
    my_closing.router,
    my_leave.router,
    my_mentoring.router,
    my_sessions.router,
    my_goals.router,
    my_journal.router,
    introductions.router,
    introductions.machines,
    papers.router,
    released.router,
    my_team.router,
    consult_acts.router,
    consult_pages.router,
    people.router,
    merging.router,
    receivers.router,
    problems.router,
    reference.router,
    search.router,
    *sign_in.ROUTERS,
    *quality.ROUTERS,
    *trail.ROUTERS,
    sponsor.router,
    own_figures.router,
    *site.ROUTERS,
    webhooks.router,
    *withdrawal.ROUTERS,
    *tools.ROUTERS,
    *trainings.ROUTERS,
)


@cache
def doors(longest_body: int) -> list[BaseRoute]:
    """All routes as every application of this process shares them: working them out is slow."""
    house = APIRouter(responses=refusals.PROBLEMS, max_body_size=longest_body)
    for router in ROUTERS:
        house.include_router(router)
    return house.routes
