"""A statement of a mentor's fees: what is paid, by which route, and how far it has come."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.events import event
from domain.invoicing.series import financial_year
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees import statement_events as happened
from domain.mentor_fees import unpaid_events as unpaid
from domain.mentor_fees.statement_words import (
    InvoiceDiffers,
    NotPayable,
    NotYourRoute,
    StatementState,
)
from domain.mentor_fees.unpaid import Unpaid
from domain.mentor_fees.words import Route
from domain.money import Money


class FeeStatement(Unpaid):
    """What one mentor is paid at once, entry by entry."""

    Made = happened.Made
    Approved = happened.Approved
    Objected = happened.Objected
    ObjectionAnswered = happened.ObjectionAnswered
    OwnInvoiceMatched = happened.OwnInvoiceMatched
    PutInRun = happened.PutInRun
    LeftRun = happened.LeftRun
    HandedToPayroll = happened.HandedToPayroll
    Paid = happened.Paid
    DebitDiffers = happened.DebitDiffers
    PaymentReturned = unpaid.PaymentReturned
    Withdrawn = unpaid.Withdrawn

    @event(Made)
    def __init__(
        self, id: UUID, mentor_id: UUID, person_id: UUID, route: Route, until: date,
        made_on: date, objected_by: date, entries: tuple[UUID, ...], number: str, net: Money,
        vat: Money, gross: Money, terms_version: int, financial_year_id: UUID,
        snapshot: InvoiceSnapshot,
    ) -> None:  # fmt: skip
        self.mentor_id, self.route, self.number = mentor_id, route, number
        self.person_id = person_id
        self.made_on, self.objected_by, self.snapshot = made_on, objected_by, snapshot
        self.net, self.vat, self.gross = net, vat, gross
        self.state, self.approved = StatementState.MADE, False
        self.own_number = self.own_reference = ""
        self.run_id: UUID | None = None
        self.paid_on: date | None = None
        self.differing: set[UUID] = set()
        self.came_back: set[UUID] = set()

    @property
    def taxed(self) -> bool:
        """Whether it charges tax, so that its payee has to be registered for it."""
        return bool(self.vat)

    @property
    def remittance(self) -> str:
        """What the payee reads on the account: which invoice is paid."""
        return self.own_reference or self.own_number or self.number

    def approve(self) -> None:
        """The mentor finds it right. Raises StatementMovedOn."""
        if not self.approved:
            self._require(StatementState.MADE)
            self._tell(happened.Approved)

    def object(self, words: str) -> None:
        """The mentor finds it wrong. Raises StatementMovedOn."""
        self._require(StatementState.MADE)
        self._tell(happened.Objected, financial_year_id=financial_year(self.made_on), words=words)

    def answer(self, words: str) -> None:
        """Finance answers. Raises StatementMovedOn."""
        self._require(StatementState.OBJECTED)
        year = financial_year(self.made_on)
        self._tell(happened.ObjectionAnswered, financial_year_id=year, words=words)

    def match(self, number: str, reference: str, dated_on: date, gross: Money) -> None:
        """Set the mentor's own invoice against it. Raises NotYourRoute, InvoiceDiffers."""
        if self.route is not Route.OWN_INVOICE:
            raise NotYourRoute
        if gross != self.gross:
            raise InvoiceDiffers(expected=str(self.gross), told=str(gross))
        if self.own_number != number:
            self._require(StatementState.MADE)
            self._tell(
                happened.OwnInvoiceMatched, number=number, reference=reference,
                dated_on=dated_on, gross=gross,
            )  # fmt: skip

    def put_in_run(self, run_id: UUID, today: date) -> None:
        """Let a run pay it. Raises StatementMovedOn, NotYourRoute, NotPayable."""
        self._require(StatementState.MADE)
        if self.route not in {Route.SELF_BILLED, Route.OWN_INVOICE}:
            raise NotYourRoute
        looked_at = self.approved or today > self.objected_by
        if not (self.own_number if self.route is Route.OWN_INVOICE else looked_at):
            raise NotPayable
        self._tell(happened.PutInRun, run_id=run_id)

    def leave_run(self, run_id: UUID, reason: str) -> None:
        """Wait for another run."""
        if self.run_id == run_id and self.state is StatementState.IN_RUN:
            self._tell(happened.LeftRun, run_id=run_id, reason=reason)

    def hand_to_payroll(self, today: date) -> None:
        """Let payroll pay it. Raises NotYourRoute, StatementMovedOn."""
        if self.route is not Route.PAYROLL:
            raise NotYourRoute
        if self.state is not StatementState.AT_PAYROLL:
            self._require(StatementState.MADE)
            self._tell(happened.HandedToPayroll, on=today)

    def pay(self, amount: Money, paid_on: date, transfer_id: UUID | None) -> bool:
        """Note money that left for it, once; whether it is paid by that now.

        Another sum, or money for what is in no run, is told apart for a person to look at.
        """
        if self.state is StatementState.PAID:
            return False
        on_its_way = self.state in {StatementState.IN_RUN, StatementState.AT_PAYROLL}
        if amount == self.gross and on_its_way:
            self._tell(
                happened.Paid, run_id=self.run_id, transfer_id=transfer_id, amount=amount,
                paid_on=paid_on,
            )  # fmt: skip
            return True
        if transfer_id and transfer_id not in self.differing:
            self._tell(
                happened.DebitDiffers, transfer_id=transfer_id, amount=amount,
                expected=self.gross,
            )  # fmt: skip
        return False
