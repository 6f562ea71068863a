"""Documents that are not there yet: what issuing or crediting would come to."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from api.reception import Desk
from application.firm import Caller, Command
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.issue_invoice import IssueInvoice
from domain.invoicing import Invoice
from domain.invoicing_snapshot import InvoiceSnapshot


async def previewed(desk: Desk, command: IssueInvoice | CreditInvoice) -> InvoiceSnapshot:
    """What the command would issue, from the very act itself; number and reference come later.

    Raises the `Refused` the command would give.
    """
    found = await _issued_by(desk, command)
    return replace(found.snapshot, number="", reference="")


async def _issued_by(desk: Desk, command: Command) -> Invoice:
    caller = Caller(by=desk.by, via=desk.via, command_id=uuid4())
    work = await desk.reception.firm.rehearse(command, caller)
    (new,) = (one for one in work.aggregates if isinstance(one, Invoice) and one.version == _NEW)
    return new


_NEW = 1
