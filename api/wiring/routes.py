"""Every route of the house, by its room; a new room is one line here."""

from __future__ import annotations

from api import (
    agreements,
    billing,
    booking,
    clients,
    feedback,
    figures,
    firm_details,
    forums,
    growth,
    intake,
    matching,
    mentors,
    people,
    privacy,
    quality,
    search,
    sign_in,
    site,
    sponsor,
    tools,
    trail,
    trainings,
    webhooks,
    withdrawal,
)
from api.answers import problems
from api.board import board_pages
from api.consults import consult_acts, consult_pages
from api.engagements import course_acts, desk_course, session_acts
from api.engagements import reading as engagements_read
from api.mentoring import (
    content_acts,
    desk_engagement,
    desk_sessions,
    introductions,
    my_goals,
    my_journal,
    my_mentoring,
    my_sessions,
)
from api.mentoring import reading as content_read
from api.team import desk_team, my_team, team_acts

ROUTERS = (
    *booking.ROUTERS,
    feedback.router,
    figures.router,
    *clients.ROUTERS,
    firm_details.router,
    *forums.ROUTERS,
    growth.router,
    *intake.ROUTERS,
    *matching.ROUTERS,
    *agreements.ROUTERS,
    *billing.ROUTERS,
    board_pages.router,
    desk_sessions.router,
    desk_engagement.router,
    desk_team.router,
    desk_course.router,
    *mentors.ROUTERS,
    *privacy.ROUTERS,
    session_acts.router,
    course_acts.router,
    engagements_read.router,
    team_acts.router,
    content_acts.router,
    content_read.router,
    my_mentoring.router,
    my_sessions.router,
    my_goals.router,
    my_journal.router,
    introductions.router,
    my_team.router,
    consult_acts.router,
    consult_pages.router,
    people.router,
    problems.router,
    search.router,
    *sign_in.ROUTERS,
    *quality.ROUTERS,
    *trail.ROUTERS,
    sponsor.router,
    *site.ROUTERS,
    webhooks.router,
    *withdrawal.ROUTERS,
    *tools.ROUTERS,
    *trainings.ROUTERS,
)
