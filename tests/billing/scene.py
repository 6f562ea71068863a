"""The firm, payers and things sold that specifications of billing speak of."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from application.engagements.open_engagement import OpenEngagement
from application.firm import Command, Work
from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.add_line import AddLine
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Billable, Buyer, Charge, VatCheck
from domain.cancelling_policy import Payer
from domain.engagements import Cover, Engagement, SessionKind
from domain.engagements.policy import FIRST_POLICY
from domain.engagements.session import Terms
from domain.firm_details import Details
from domain.invoicing import Invoice
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.slots import Slot
from domain.vat import Customer
from tests.engagements.agreeing import AgreeEngagement
from tests.memory_log import MemoryDesk
from tests.spec import NOON, Spec

ORGANISATION, PRIVATE, GERMANY = (UUID(int=n) for n in range(0x100, 0x103))
ENGAGEMENT, MENTEE, MENTOR, AGREEMENT, SESSION = (UUID(int=n) for n in range(0x110, 0x115))
INVOICE, CREDIT = UUID(int=0x120), UUID(int=0x121)
TODAY = date(2026, 3, 2)

DETAILS = Details(
    name="Esimerkki Mentorointi Oy", business_id="2345670-5", vat_id="FI23456705",
    domicile="Helsinki", street="Satamakatu 1", postal_code="00160", city="Helsinki",
    country="FI", iban="FI2112345600000785", bic="NDEAFIHH", email="laskut@esimerkki.example",
    phone="+358 40 123 4567", einvoice_address="003723456705", einvoice_operator="003721291126",
)  # fmt: skip
FIRM_SET = SetFirmDetails(valid_from=date(2026, 1, 1), details=DETAILS)

COMPANY = Buyer(
    customer=Customer.FI_BUSINESS, name="Asiakas Oy", street="Kauppakatu 5", postcode="33100",
    town="Tampere", business_id="1234567-1", vat_id="FI12345671", email="laskut@asiakas.example",
    einvoice_address="003712345671", einvoice_operator="E204503", order_number="PO-77",
)  # fmt: skip
PERSON = Buyer(
    customer=Customer.FI_CONSUMER, name="Aino Aktori", street="Kotikuja 3", postcode="20100",
    town="Turku", email="aino@aktori.example",
)  # fmt: skip
GERMAN = Buyer(
    customer=Customer.EU_BUSINESS, name="Beispiel GmbH", street="Hafenstraße 2", postcode="20457",
    town="Hamburg", country="DE", vat_id="DE136695976", language="en",
    einvoice_address="9930:DE136695976", einvoice_operator="PEPPOL", buyer_reference="Frau Muster",
    vat_check=VatCheck("DE136695976", date(2026, 2, 20), valid=True, proof="WAPIAAAAX1"),
)  # fmt: skip
COMPANY_SET = SetBuyer(payer_id=ORGANISATION, buyer=COMPANY)
PERSON_SET = SetBuyer(payer_id=PRIVATE, buyer=PERSON)
GERMAN_SET = SetBuyer(payer_id=GERMANY, buyer=GERMAN)


def euros(text: str) -> Money:
    """Read an amount of an example."""
    return Money.parse(text)


def sold(price: str, quantity: str = "1", day: date = TODAY, **more: Any) -> Billable:
    """Something sold, written down shortly."""
    name = more.pop("name", "Mentorointi")
    line = Billable(
        charge=Charge.OTHER, words=InThreeLanguages(name, name, name),
        quantity=Decimal(quantity), unit="C62", unit_price=euros(price),
        supplied_from=day, supplied_to=day,
    )  # fmt: skip
    return replace(line, **more)


def added(*lines: Billable, payer_id: UUID = ORGANISATION) -> list[Command]:
    """Put lines on a payer's account."""
    return [AddLine(payer_id=payer_id, line=line, source_id=uuid4()) for line in lines]


def issue(payer_id: UUID = ORGANISATION, **more: Any) -> IssueInvoice:
    """Invoice a payer for everything up to today."""
    given: dict[str, Any] = {"until": TODAY, "invoice_id": INVOICE} | more
    return IssueInvoice(payer_id=payer_id, **given)


def opened(payer_id: UUID = ORGANISATION, payer: Payer = Payer.ORGANISATION) -> list[Command]:
    """An agreed engagement somebody pays for."""
    return [
        OpenEngagement(
            engagement_id=ENGAGEMENT, mentee_id=MENTEE, lead_id=MENTOR, payer=payer,
            payer_id=payer_id,
        ),
        AgreeEngagement(engagement_id=ENGAGEMENT, agreement_id=AGREEMENT),
    ]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class OnAccount(Command):
    """Book a session that is invoiced later."""

    starts_at: datetime
    session_id: UUID = SESSION
    minutes: int = 60
    kind: SessionKind = SessionKind.REGULAR

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, ENGAGEMENT)
        engagement.book(
            self.session_id, MENTOR, Slot(self.starts_at, self.minutes), FIRST_POLICY,
            kind=self.kind, terms=Terms(payer=engagement.payer, cover=Cover.ACCOUNT),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Held(Command):
    """Hold the session."""

    session_id: UUID = SESSION

    def do(self, work: Work) -> None:
        work.get(Engagement, ENGAGEMENT).hold(self.session_id, 60, work.now)


def at(month: int, day: int, hour: int = 10) -> datetime:
    """A moment of 2026 (UTC)."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def document(spec: Spec, id: UUID = INVOICE) -> Invoice:
    """An issued document as it stands now."""
    found = MemoryDesk(spec.log).load(Invoice, id)
    assert isinstance(found, Invoice)
    return found


__all__ = ["NOON"]
