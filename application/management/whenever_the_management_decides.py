"""Whenever the management decides something, it goes into the improvement backlog."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.quality.improve import ProposeImprovement
from domain.events import Event
from domain.management_reviews import ManagementReview
from domain.quality.improvement import Source


def whenever_the_management_decides(event: Event) -> Iterator[Command]:
    match event:
        case ManagementReview.Decided(decision_id=decision, what=what):
            yield ProposeImprovement(
                what=what, source=Source.MANAGEMENT, source_id=event.originator_id,
                improvement_id=decision,
            )  # fmt: skip
