"""Who, when and where to pay, as a Finvoice document has to say it; see `finvoice_objections`."""

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree
from stdnum import iban
from stdnum.fi import alv, ytunnus

from domain.money import Money
from domain.payment_codes import bank_barcode
from domain.reference_numbers import NotAReference, checked_reference
from tests.money.finvoice_reading import TOTAL, is_credit, money, text

BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")


def ids(root: etree._Element) -> Iterator[str]:
    """What is wrong with names, ids and addresses."""
    for side in ("Seller", "Buyer"):
        at_home = text(root, f".//{side}PostalAddressDetails/CountryCode") == "FI"
        own = text(root, f".//{side}PartyIdentifier")
        vat = text(root, f".//{side}OrganisationTaxCode")
        if own and not ytunnus.is_valid(own):
            yield "business id"
        if at_home and vat and (not vat.startswith("FI") or not alv.is_valid(vat)):
            yield "VAT id"
        if not text(root, f".//{side}OrganisationName"):
            yield "name"
    if not text(root, ".//SellerOrganisationTaxCode"):
        yield "VAT id"
    sender = root.find(".//FromIdentifier")
    digits = text(root, ".//SellerPartyIdentifier").replace("-", "")
    ours = sender is not None and (sender.text or "").startswith(f"0037{digits}")
    if sender is None or sender.get("SchemeID") != "0216" or not ours:
        yield "address"
    if not (text(root, ".//ToIdentifier") and text(root, ".//ToIntermediator")):
        yield "address"


def dates(root: etree._Element) -> Iterator[str]:
    """What is wrong with the days, and with what a credit note credits."""
    found = {
        name: _day(text(root, f"InvoiceDetails/{path}"))
        for name, path in {
            "issued": "InvoiceDate", "first": "InvoicingPeriodStartDate",
            "last": "InvoicingPeriodEndDate", "due": "PaymentTermsDetails/InvoiceDueDate",
        }.items()
    }  # fmt: skip
    if found["issued"] is None:
        yield "issue date"
    if found["first"] is None or found["last"] is None or found["first"] > found["last"]:
        yield "supply"
    if not is_credit(root) and money(root, ".//EpiInstructedAmount") and found["due"] is None:
        yield "due date"
    if found["due"] and found["due"] != _day(text(root, ".//EpiDateOptionDate")):
        yield "due date"
    if is_credit(root) and not text(root, ".//OriginalInvoiceReference/InvoiceNumber"):
        yield "credited invoice"


def _day(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y%m%d")  # noqa: DTZ007 - a civil day
    except ValueError:
        return None


def payment(root: etree._Element) -> Iterator[str]:
    """What is wrong with how it is paid: account, reference, sum and barcode."""
    ibans = [text(root, ".//SellerAccountID"), text(root, ".//EpiAccountID")]
    if not all(map(iban.is_valid, ibans)) or len(set(ibans)) > 1:
        yield "iban"
    if not all(map(BIC.fullmatch, (text(root, ".//SellerBic"), text(root, ".//EpiBfiIdentifier")))):
        yield "bic"
    asked = money(root, ".//EpiInstructedAmount")
    if asked + money(root, ".//InvoicePaidAmount") != money(root, f"{TOTAL}VatIncludedAmount"):
        yield "to pay"
    if is_credit(root) or not asked:
        return
    reference = text(root, ".//EpiRemittanceInfoIdentifier")
    try:
        checked_reference(reference)
    except NotAReference:
        yield "reference"
        return
    due = _day(text(root, ".//EpiDateOptionDate"))
    if all(map(iban.is_valid, ibans)) and due:
        cents = Money.parse(str(asked))
        wanted = bank_barcode(ibans[1], cents, reference, due.date())
        if text(root, "VirtualBankBarcode") != wanted:
            yield "barcode"
