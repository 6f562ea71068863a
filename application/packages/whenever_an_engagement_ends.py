"""Whenever an engagement ends, what is left of its packages goes back by their terms."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.packages.settle_packages import SettlePackages
from domain.engagements import Engagement
from domain.events import Event


def whenever_an_engagement_ends(event: Event) -> Iterator[Command]:
    match event:
        case (
            Engagement.Ended()
            | Engagement.SessionHeld()
            | Engagement.SessionCancelled()
            | Engagement.NoShowStated()
        ):
            # A session closed only after the end still holds its package up until then.
            yield SettlePackages(engagement_id=event.originator_id)
