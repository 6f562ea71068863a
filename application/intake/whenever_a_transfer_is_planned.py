"""Whenever a transfer is planned, its owner is told; and again the day after it was due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Final

from application.intake.plan_transfer import TellTransferLate
from application.policies import Errand, Later, about
from domain.events import Event
from domain.intake import TransferPlan
from domain.slots import HELSINKI, instant_of

MORNING: Final = time(9)


def whenever_a_transfer_is_planned(event: Event) -> Iterator[Errand | Later]:
    plan = event.originator_id
    match event:
        case TransferPlan.Opened(owner_id=owner) | TransferPlan.OwnerNamed(owner_id=owner):
            yield Errand("letter", about(letter="transfer_yours", to=owner, plan_id=plan))
        case TransferPlan.ItemPlanned(item_id=item, due=due):
            morning = instant_of(due + timedelta(days=1), MORNING, HELSINKI)
            late = TellTransferLate(plan_id=plan, item_id=item, due=due)
            yield Later(max(morning, event.timestamp), late)
        case TransferPlan.LateTold(owner_id=owner):
            yield Errand("letter", about(letter="transfer_late", to=owner, plan_id=plan))
