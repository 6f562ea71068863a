"""The month's invoices in one go: every sheet that is ready, issued or refused with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from api.reception import Desk
from application.invoicing.account_lines import AccountLine, LineState, account_lines
from application.invoicing.issue_invoice import IssueInvoice
from domain.events import derived
from domain.money import Money
from domain.refusals import Refused

MOST = 200_000


@dataclass(frozen=True)
class ReadySheet:
    """What one invoice would hold; `amount` is in the payer's terms, with or without tax."""

    payer_id: UUID
    order_number: str
    outside: bool
    lines: int
    amount: Money
    oldest: date
    newest: date

    def issue(self, until: date) -> IssueInvoice:
        """The command that issues it."""
        return IssueInvoice(
            payer_id=self.payer_id, until=until, order_number=self.order_number,
            outside=self.outside,
        )  # fmt: skip


@dataclass(frozen=True)
class NotIssued:
    """A sheet that could not be issued, and why."""

    payer_id: UUID
    order_number: str
    code: str
    text: str


@dataclass(frozen=True)
class Run:
    """What came of a run."""

    issued: tuple[UUID, ...]
    failed: tuple[NotIssued, ...]


async def ready_sheets(desk: Desk, until: date) -> list[ReadySheet]:
    """Every invoice that could be issued for what was delivered by a day."""
    where = {"state": LineState.WAITING, "ready_on": (date.min, until + timedelta(days=1))}
    rows: list[AccountLine] = await desk.shelf.find(
        account_lines, where, order="payer_id", limit=MOST
    )
    together: dict[tuple[UUID, str, bool], list[AccountLine]] = {}
    for row in rows:
        together.setdefault((row.payer_id, row.order_number, row.outside), []).append(row)
    return [_sheet(key, lines) for key, lines in together.items()]


def _sheet(key: tuple[UUID, str, bool], lines: list[AccountLine]) -> ReadySheet:
    days = [line.supplied_to for line in lines]
    amount = Money.total(line.amount for line in lines)
    payer, order_number, outside = key
    return ReadySheet(payer, order_number, outside, len(lines), amount, min(days), max(days))


async def issue_all(desk: Desk, until: date, sheets: Iterable[ReadySheet]) -> Run:
    """Issue each sheet once; one that is refused stops none of the others."""
    issued, failed = [], []
    for sheet in sheets:
        key = f"run/{until}/{sheet.payer_id}/{sheet.order_number}/{sheet.outside}/{sheet.newest}"
        key += f"/{sheet.lines}/{sheet.amount}"
        try:
            answer = await desk.run(sheet.issue(until), key=key)
        except Refused as refused:
            failed.append(NotIssued(sheet.payer_id, sheet.order_number, refused.code, refused.text))
        else:
            issued.append(derived(answer.command_id, "invoice_id"))
    return Run(tuple(issued), tuple(failed))
