"""The room of management reviews: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.management.hold_review import (
    ApproveManagementReview,
    DecideInManagementReview,
    HoldManagementReview,
)
from application.management.management_reviews import decisions, management_reviews
from application.management.whenever_the_management_decides import (
    whenever_the_management_decides,
)
from application.policies import Room

SENTENCES: Final = {
    "ManagementReview.Held": (
        "{by} kirjasi johdon katselmuksen ajalta {since} - {until}",
        "{by} antecknade ledningens genomgång för {since} - {until}",
        "{by} held a management review of {since} - {until}",
    ),
    "ManagementReview.Decided": (
        "{by} kirjasi johdon päätöksen, määräpäivä {due}",
        "{by} antecknade ett ledningsbeslut, senast {due}",
        "{by} wrote down a decision of the management, due {due}",
    ),
    "ManagementReview.Approved": (
        "{by} hyväksyi johdon katselmuksen",
        "{by} godkände ledningens genomgång",
        "{by} approved a management review",
    ),
}  # fmt: skip

ROOM: Final = Room(
    "management",
    commands=(HoldManagementReview, DecideInManagementReview, ApproveManagementReview),
    tables=(management_reviews, decisions),
    policies=(whenever_the_management_decides,),
    sentences=SENTENCES,
)
