"""The room of engagements: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.engagements.actions import ACTIONS
from application.engagements.book_session import BookSession
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.relations import engagement_relations
from application.engagements.sessions import sessions
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.policies import Room

SENTENCES: Final = {
    "Engagement.Opened": (
        "{by} avasi mentorointisuhteen",
        "{by} öppnade en mentorrelation",
        "{by} opened an engagement",
    ),
    "Engagement.SessionBooked": (
        "{by} varasi tapaamisen",
        "{by} bokade ett möte",
        "{by} booked a session",
    ),
    "Engagement.SessionMoved": (
        "{by} siirsi tapaamisen",
        "{by} flyttade ett möte",
        "{by} moved a session",
    ),
    "Engagement.SessionCancelled": (
        "{by} perui tapaamisen, syy {ground}",
        "{by} avbokade ett möte, orsak {ground}",
        "{by} cancelled a session, ground {ground}",
    ),
    "Engagement.SessionHeld": (
        "{by} merkitsi tapaamisen pidetyksi, {minutes} min",
        "{by} antecknade mötet som hållet, {minutes} min",
        "{by} marked a session as held, {minutes} min",
    ),
    "Engagement.NoShowStated": (
        "{by} totesi, ettei aktori saapunut",
        "{by} konstaterade att adepten uteblev",
        "{by} stated that the mentee did not come",
    ),
}

ROOM: Final = Room(
    "engagements",
    commands=(BookSession, MarkHeld, StateNoShow),
    tables=(sessions,),
    policies=(whenever_an_order_is_paid, whenever_a_session_changes),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=engagement_relations,
)
