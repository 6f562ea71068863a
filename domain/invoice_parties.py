"""The firm as the seller on a document, from its details in force on the day."""

from __future__ import annotations

from domain.firm_details import Details
from domain.invoicing_snapshot import Party, SellerBank


def seller_of(firm: Details) -> Party:
    """The firm as a side of the document."""
    return Party(
        name=firm.name, street=firm.street, postcode=firm.postal_code, town=firm.city,
        country=firm.country, business_id=firm.business_id, vat_id=firm.vat_id,
        einvoice_address=firm.einvoice_address, einvoice_operator=firm.einvoice_operator,
        email=firm.email, phone=firm.phone,
    )  # fmt: skip


def bank_of(firm: Details) -> SellerBank:
    """Where the firm is paid."""
    return SellerBank(iban=firm.iban, bic=firm.bic, domicile=firm.domicile)
