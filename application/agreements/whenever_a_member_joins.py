"""Whenever somebody comes into a group or project, they are asked to accept the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from application.agreements.ask_newcomer import AskNewcomer
from domain.engagements import Engagement
from domain.events import Event


def whenever_a_member_joins(event: Event) -> Iterator[AskNewcomer]:
    match event:
        case Engagement.MemberJoined(member_id=member):
            yield AskNewcomer(engagement_id=event.originator_id, member_id=member)
