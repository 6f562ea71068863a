"""Ask the registers about everybody in a run, and keep what they said as proof."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.mentor_fees.pay_fees import NoteRegisterCheck
from application.mentor_fees.registers import RegistersUnreachable
from domain.events import derived
from domain.mentor_fees.run_events import Prepared, RunItem
from domain.mentor_fees.statement_events import Made
from infrastructure.by_itself import by_itself


async def check_registers(house: Any, about: dict[str, str]) -> None:
    """One question for each payee; where nobody answers, somebody looks it up by hand."""
    run_id = UUID(about["run_id"])
    events = await asyncio.to_thread(house.log.stream, run_id)
    prepared = next(event for event in events if isinstance(event, Prepared))
    for item in prepared.items:
        business_id = await _business_id(house, item)
        try:
            told = await house.registers.ask(business_id)
        except RegistersUnreachable:
            return
        command = NoteRegisterCheck(
            run_id=run_id, mentor_id=item.mentor_id, prepayment=told.prepayment, vat=told.vat,
            source=told.source, business_id=business_id, evidence=told.evidence,
        )  # fmt: skip
        key = derived(UUID(about["job"]), "register", item.mentor_id)
        await house.firm.do(command, by_itself(key))


async def _business_id(house: Any, item: RunItem) -> str:
    events = await asyncio.to_thread(house.log.stream, item.statement_id)
    made = next(event for event in events if isinstance(event, Made))
    return str(made.snapshot.seller.business_id)
