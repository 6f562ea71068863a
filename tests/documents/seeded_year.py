"""A year of invoices and credit notes from a seed, issued by the firm's own commands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.credit_invoice import CreditInvoice, CreditReceipt
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.set_buyer import SetBuyer
from application.mentor_fees.withdraw_statement import WithdrawStatement
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon
from domain.accounts import Billable, Buyer, VatCheck
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees.statement import FeeStatement
from domain.money import Money
from domain.vat import VatKind
from tests.billing.scene import COMPANY, DETAILS, GERMAN, PERSON, added, sold
from tests.documents.paid_cases import PEOPLE, PaidAtOnce, mentored
from tests.engagements.scene import MIKAEL, SANNA
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec

YEAR = date(2026, 1, 1)
FIRST_STATEMENT = datetime(2026, 2, 1, tzinfo=UTC)
LANGUAGES = ("fi", "sv", "en")
CASES = {
    "business": 10, "private": 6, "germany": 3, "outside": 1, "free": 1, "card": 5, "mentor": 3,
}  # fmt: skip
"""Every case of tax, with how often it comes."""
OFF = IssueCoupon(
    code="VUOSI", percent=Decimal(7), valid_from=YEAR, valid_until=date(2026, 12, 31), uses=99_999
)


class SeededYear:
    """Issues so many documents over a year, of every case of tax there is."""

    def __init__(self, seed: int, documents: int) -> None:
        self.chance, self.documents = Random(seed), documents  # noqa: S311 - told by its seed
        start = datetime(2026, 1, 2, 8, tzinfo=UTC)
        self.spec = Spec(MemoryLog()).at(start)
        self.spec.given(SetFirmDetails(valid_from=YEAR, details=DETAILS), OFF, *PEOPLE)
        self.issued = 0

    def run(self) -> Iterator[InvoiceSnapshot]:
        """Issue them, and give each as it stands in its event."""
        for nth in range(self.documents):
            moment = datetime(2026, 1, 2, 8, tzinfo=UTC)
            moment += timedelta(days=nth * 360 // self.documents)
            self.spec.at(moment)
            yield from self._document(nth, moment)

    def _document(self, nth: int, moment: datetime) -> Iterator[InvoiceSnapshot]:
        case = self.chance.choices(list(CASES), list(CASES.values()))[0]
        if case == "mentor" and moment > FIRST_STATEMENT:
            yield from self._of_a_mentor(UUID(int=0x4_0000 + nth), moment)
        elif case in {"card", "mentor"}:
            yield from self._paid(UUID(int=0x5_0000 + nth), UUID(int=0x3_0000 + nth), moment.date())
        else:
            yield from self._invoiced(case, nth, moment.date())

    def _paid(self, order: UUID, note: UUID, day: date) -> Iterator[InvoiceSnapshot]:
        """What is paid at once has a receipt; some of it goes back."""
        self.spec.given(
            PaidAtOnce(
                order_id=order, price=Money(self.chance.randint(1, 39_999)), day=day,
                vat=self.chance.choice(list(VatKind)), organisation=self.chance.random() < 0.3,
                language=self.chance.choice(LANGUAGES),
            )
        )  # fmt: skip
        receipt = derived(order, "receipt")
        yield self._kept(receipt)
        if self.chance.random() < 0.35:
            yield from self._credited(receipt, note, CreditReceipt)

    def _of_a_mentor(self, session: UUID, moment: datetime) -> Iterator[InvoiceSnapshot]:
        """An invoice in a mentor's name, with tax or exempt from it; some are withdrawn."""
        mentor = self.chance.choice((SANNA, MIKAEL))
        for at, command in mentored(session, mentor, moment):
            self.spec.at(at).given(command)
        statement = derived(session, "statement")
        yield self._stated(statement).snapshot
        if self.chance.random() < 0.35:
            self.spec.given(
                WithdrawStatement(mentor_id=mentor, statement_id=statement, reason="wrong")
            )
            withdrawn = next(
                one for one in reversed(self.spec.log.recorded)
                if isinstance(one, FeeStatement.Withdrawn)
            )  # fmt: skip
            assert withdrawn.snapshot
            self.issued += 1
            yield withdrawn.snapshot
        self.spec.at(moment)

    def _invoiced(self, case: str, nth: int, day: date) -> Iterator[InvoiceSnapshot]:
        payer, invoice = UUID(int=0x1_0000 + nth), UUID(int=0x2_0000 + nth)
        lines = [self._line(case, day) for _ in range(self.chance.randint(1, 5))]
        self.spec.given(SetBuyer(payer_id=payer, buyer=self._buyer(case, day)))
        self.spec.given(*added(*lines, payer_id=payer))
        if case in {"business", "private"} and self.chance.random() < 0.3:
            self.spec.given(UseCoupon(payer_id=payer, code=OFF.code))
        outside = case == "outside"
        self.spec.given(
            IssueInvoice(payer_id=payer, until=day, outside=outside, invoice_id=invoice)
        )
        yield self._kept(invoice)
        if case != "free" and self.chance.random() < 0.35:
            yield from self._credited(invoice, UUID(int=0x3_0000 + nth))

    def _credited(
        self, invoice: UUID, note: UUID, kind: type[CreditInvoice] = CreditInvoice
    ) -> Iterator[InvoiceSnapshot]:
        """Whole, or a part of some lines."""
        wish = kind(invoice_id=invoice, reason="as agreed", credit_id=note)
        if self.chance.random() < 0.7:
            left = enumerate(self._found(invoice).left.lines)
            parts = tuple(
                CreditedAmount(at, Money(self.chance.randint(1, line.left.cents)))
                for at, line in left if line.left and (at == 0 or self.chance.random() < 0.5)
            )  # fmt: skip
            wish = replace(wish, lines=parts)
        self.spec.given(wish)
        yield self._kept(note)

    def _line(self, case: str, day: date) -> Billable:
        more: dict[str, Any] = {"name": self.chance.choice(("Mentorointi", "Työpaja & <tuki>"))}
        if case in {"business", "private"} and self.chance.random() < 0.25:
            more["vat"] = self.chance.choice((VatKind.REDUCED, VatKind.PERIODICAL))
        if case != "outside" and self.chance.random() < 0.3:
            more["discount_percent"] = Decimal(self.chance.randint(1, 60))
        if case == "free":
            more["discount_percent"] = Decimal(100)
        quantity = Decimal(self.chance.randint(1, 40)) / 4
        price = Money(self.chance.choice((self.chance.randint(1, 99_999), 9900, 14800, 22000)))
        return sold(str(price), f"{quantity}", day, outside=case == "outside", **more)

    def _buyer(self, case: str, day: date) -> Buyer:
        language: Any = self.chance.choice(LANGUAGES)
        if case == "private":
            return replace(PERSON, language=language)
        if case == "germany":
            check = VatCheck("DE136695976", day, valid=True, proof="WAPIAAAAX1")
            return replace(GERMAN, vat_check=check)
        return replace(COMPANY, language=language)

    def _found(self, id: UUID) -> Invoice:
        found = MemoryDesk(self.spec.log).load(Invoice, id)
        assert isinstance(found, Invoice)
        return found

    def _stated(self, id: UUID) -> FeeStatement:
        self.issued += 1
        found = MemoryDesk(self.spec.log).load(FeeStatement, id)
        assert isinstance(found, FeeStatement)
        return found

    def _kept(self, id: UUID) -> InvoiceSnapshot:
        self.issued += 1
        return self._found(id).snapshot
