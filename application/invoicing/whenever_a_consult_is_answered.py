"""Whenever a consult beyond the package is answered, whoever accepted its price is charged."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.invoicing.bill_consult import BillConsult
from application.invoicing.pricing import civil_day
from domain.consults import Consult
from domain.events import Event


def whenever_a_consult_is_answered(event: Event) -> Iterator[Command]:
    match event:
        case Consult.Answered(included=False):
            day = civil_day(event.envelope.recorded_at)
            yield BillConsult(consult_id=event.originator_id, answered_on=day)
