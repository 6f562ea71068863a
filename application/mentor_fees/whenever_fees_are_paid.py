"""Whenever a run is prepared the registers are asked on its day; money that left settles it.

Money the payee's bank sends back opens the statement again, and finance hears of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Command
from application.mentor_fees.note_returned import NoteFeeReturned
from application.mentor_fees.pay_fees import AskRegisters, NoteFeePaid
from application.policies import Errand, Later, about
from domain.bank import BankTransfer
from domain.events import Event
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.slots import HELSINKI

_EARLY = time(6)


def whenever_fees_are_paid(event: Event) -> Iterator[Command | Later | Errand]:
    this = event.originator_id
    match event:
        case PayoutRun.Prepared(pay_on=day):
            morning = datetime.combine(day, _EARLY, ZoneInfo(HELSINKI))
            yield Later(morning, AskRegisters(run_id=this))
        case PayoutRun.CheckAsked():
            yield Errand("check_registers", about(run_id=this))
        case BankTransfer.Received(end_to_end_id=own):
            if statement := statement_named(own):
                yield NoteFeeReturned(statement_id=statement, transfer_id=this)
        case FeeStatement.PaymentReturned(mentor_id=mentor):
            told = about(letter="fee_returned", to_role="finance", mentor_id=mentor)
            yield Errand("letter", told)
        case BankTransfer.Debited(end_to_end_id=own, amount=amount, booked_on=day):
            if statement := statement_named(own):
                yield NoteFeePaid(
                    statement_id=statement, transfer_id=this, amount=amount, booked_on=day
                )


def statement_named(end_to_end_id: str) -> UUID | None:
    """The statement an end-to-end id of ours names; None for anybody else's."""
    try:
        return UUID(hex=end_to_end_id) if len(end_to_end_id) == len(UUID(int=0).hex) else None
    except ValueError:
        return None
