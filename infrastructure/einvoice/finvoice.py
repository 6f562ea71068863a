"""The issued document as Finvoice 3.0, the banks' format and still the commonest in Finland.

Amounts have a decimal comma; a credit note (INV02) has negative ones.
"""

from __future__ import annotations

from domain.invoicing_snapshot import InvoiceSnapshot, Party
from domain.payment_codes import bank_barcode
from infrastructure.einvoice.addresses import address_of
from infrastructure.einvoice.elements import Tree, rooted
from infrastructure.einvoice.finvoice_amounts import details, pay, rows
from infrastructure.einvoice.ubl import NoEInvoiceAddress


def finvoice(snapshot: InvoiceSnapshot) -> bytes:
    """Write an invoice or a credit note. Raises NoEInvoiceAddress."""
    for party in (snapshot.seller, snapshot.buyer):
        if not (party.einvoice_address and party.einvoice_operator):
            raise NoEInvoiceAddress
    tree = rooted("Finvoice")
    tree.place.set("Version", "3.0")
    _transmission(tree, snapshot)
    _party(tree, "Seller", snapshot.seller)
    _seller_information(tree, snapshot)
    _party(tree, "Buyer", snapshot.buyer)
    details(tree.branch("InvoiceDetails"), snapshot)
    _payment(tree, snapshot)
    rows(tree, snapshot)
    pay(tree.branch("EpiDetails"), snapshot)
    return tree.bytes()


def _transmission(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Address the message; it bears noon of the day of issue, so that its bytes stay equal."""
    details = tree.branch("MessageTransmissionDetails")
    sender = details.branch("MessageSenderDetails")
    scheme, address = address_of(snapshot.seller)
    sender.put("FromIdentifier", address, SchemeID=scheme)
    sender.put("FromIntermediator", snapshot.seller.einvoice_operator)
    receiver = details.branch("MessageReceiverDetails")
    scheme, address = address_of(snapshot.buyer)
    receiver.put("ToIdentifier", address, SchemeID=scheme)
    receiver.put("ToIntermediator", snapshot.buyer.einvoice_operator)
    message = details.branch("MessageDetails")
    message.put("MessageIdentifier", snapshot.number)
    message.put("MessageTimeStamp", f"{snapshot.issued_on}T12:00:00Z")
    message.put("SpecificationIdentifier", "EN16931")


def _party(tree: Tree, side: str, party: Party) -> None:
    who = tree.branch(f"{side}PartyDetails")
    who.put(f"{side}PartyIdentifier", party.business_id)
    who.put(f"{side}OrganisationName", party.name[:70])
    who.put(f"{side}OrganisationTaxCode", party.vat_id)
    address = who.branch(f"{side}PostalAddressDetails")
    address.put(f"{side}StreetName", party.street[:35])
    address.put(f"{side}TownName", party.town[:35])
    address.put(f"{side}PostCodeIdentifier", party.postcode)
    address.put("CountryCode", party.country)
    tree.put(f"{side}OrganisationUnitNumber", address_of(party)[1])
    tree.put(f"{side}ContactPersonName", party.contact[:70])
    if party.phone or party.email:
        contact = tree.branch(f"{side}CommunicationDetails")
        contact.put(f"{side}PhoneNumberIdentifier", party.phone)
        contact.put(f"{side}EmailaddressIdentifier", party.email[:70])


def _seller_information(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    information = tree.branch("SellerInformationDetails")
    information.put("SellerHomeTownName", snapshot.bank.domicile)
    account = information.branch("SellerAccountDetails")
    account.put("SellerAccountID", snapshot.bank.iban, IdentificationSchemeName="IBAN")
    account.put("SellerBic", snapshot.bank.bic, IdentificationSchemeName="BIC")


def _payment(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    if snapshot.kind == "receipt":
        tree.branch("PaymentStatusDetails").put("PaymentStatusCode", "PAID")
    if snapshot.payable:
        code = bank_barcode(snapshot.bank.iban, snapshot.open, snapshot.reference, snapshot.due_on)
        tree.put("VirtualBankBarcode", code)
