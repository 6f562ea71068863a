"""Who sells and who buys, as UBL names them."""

from __future__ import annotations

from typing import Final

from domain.invoicing_snapshot import InvoiceSnapshot, Party
from infrastructure.einvoice.addresses import address_of
from infrastructure.einvoice.elements import Tree

_BUSINESS_ID_SCHEME: Final = "0212"


def parties(tree: Tree, snapshot: InvoiceSnapshot) -> None:
    """Write both sides; what lies outside VAT names no VAT ids (BR-O-02)."""
    taxed = all(rate.category != "O" for rate in snapshot.rates)
    _party(tree.branch("cac:AccountingSupplierParty", "cac:Party"), snapshot.seller, taxed=taxed)
    _party(tree.branch("cac:AccountingCustomerParty", "cac:Party"), snapshot.buyer, taxed=taxed)


def _party(tree: Tree, party: Party, *, taxed: bool) -> None:
    scheme, address = address_of(party)
    tree.put("cbc:EndpointID", address, schemeID=scheme)
    tree.branch("cac:PartyName").put("cbc:Name", party.name)
    postal = tree.branch("cac:PostalAddress")
    postal.put("cbc:StreetName", party.street)
    postal.put("cbc:CityName", party.town)
    postal.put("cbc:PostalZone", party.postcode)
    postal.branch("cac:Country").put("cbc:IdentificationCode", party.country)
    if party.vat_id and taxed:
        tax = tree.branch("cac:PartyTaxScheme")
        tax.put("cbc:CompanyID", party.vat_id)
        tax.branch("cac:TaxScheme").put("cbc:ID", "VAT")
    legal = tree.branch("cac:PartyLegalEntity")
    legal.put("cbc:RegistrationName", party.name)
    legal.put("cbc:CompanyID", party.business_id, **_business_scheme(party))
    if party.contact or party.phone or party.email:
        contact = tree.branch("cac:Contact")
        contact.put("cbc:Name", party.contact)
        contact.put("cbc:Telephone", party.phone)
        contact.put("cbc:ElectronicMail", party.email)


def _business_scheme(party: Party) -> dict[str, str]:
    return {"schemeID": _BUSINESS_ID_SCHEME} if party.country == "FI" else {}
