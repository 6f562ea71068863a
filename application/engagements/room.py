"""The room of engagements: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.engagements.actions import ACTIONS
from application.engagements.book_session import BookSession
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.engagement_page import engagement_page
from application.engagements.open_engagement import (
    AgreeEngagement,
    NameLead,
    OpenEngagement,
    PlanCourse,
)
from application.engagements.relations import engagement_relations
from application.engagements.sentences import BETWEEN, COURSE, SESSIONS
from application.engagements.sessions import sessions
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.policies import Room

ROOM: Final = Room(
    "engagements",
    commands=(
        OpenEngagement,
        AgreeEngagement,
        PlanCourse,
        NameLead,
        BookSession,
        MarkHeld,
        StateNoShow,
    ),
    views=(engagement_page,),
    tables=(sessions,),
    policies=(whenever_an_order_is_paid, whenever_a_session_changes),
    sentences=COURSE | SESSIONS | BETWEEN,
    actions=ACTIONS,
    relations=engagement_relations,
)
