"""Take a service off sale; what is booked already stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.services import Service


@dataclass(frozen=True, kw_only=True)
class TakeOffSale(Command):
    """Sell a service no longer, for a reason."""

    service_id: UUID
    reason: Annotated[str, MinLen(1), MaxLen(200)]

    def do(self, work: Work) -> None:
        work.get(Service, self.service_id).take_off_sale(self.reason)
