"""More than forty ways to spoil a Finvoice document; each must be found."""

from tests.documents.papers import Spoil

FINVOICE_MUTATIONS: dict[str, Spoil] = {
    "tax of a rate": ("invoice", ">826,00</VatRate", ">826,01</VatRate"),
    "base of a rate": ("invoice", ">3239,20</VatBase", ">3239,21</VatBase"),
    "whole tax": ("invoice", ">852,46</InvoiceTotal", ">852,47</InvoiceTotal"),
    "whole net": ("invoice", ">3435,20</InvoiceTotal", ">3435,21</InvoiceTotal"),
    "whole gross": ("invoice", ">4287,66</InvoiceTotal", ">4287,67</InvoiceTotal"),
    "to be paid": ("invoice", ">4287,66</EpiInstructed", ">4287,65</EpiInstructed"),
    "sum of rows": ("invoice", ">3435,20</RowsTotal", ">3435,19</RowsTotal"),
    "a row": ("invoice", ">2799,20</RowVatEx", ">2799,21</RowVatEx"),
    "a row with tax": ("invoice", ">3513,00</RowAmount", ">3513,01</RowAmount"),
    "tax of a row": ("invoice", ">713,80</RowVatAmount", ">713,81</RowVatAmount"),
    "a quantity": ("invoice", ">8</InvoicedQuantity", ">7</InvoicedQuantity"),
    "a price": ("invoice", ">349,90</UnitPrice", ">349,91</UnitPrice"),
    "a point for a comma": ("invoice", ">349,90</UnitPrice", ">349.90</UnitPrice"),
    "a rate not in force": ("invoice", "<VatRatePercent>25,5<", "<VatRatePercent>24<"),
    "last year's rate": ("invoice", "<VatRatePercent>13,5<", "<VatRatePercent>14<"),
    "a row's rate": ("invoice", "<RowVatRatePercent>25,5<", "<RowVatRatePercent>13,5<"),
    "an unknown category": ("invoice", "<VatCode>S<", "<VatCode>X<"),
    "another currency": (
        "invoice", 'AmountCurrencyIdentifier="EUR"', 'AmountCurrencyIdentifier="SEK"',
    ),
    "the IBAN": ("invoice", "FI2112345600000785", "FI2112345600000786"),
    "another IBAN to pay to": (
        "invoice", '<EpiAccountID IdentificationSchemeName="IBAN">FI2112345600000785',
        '<EpiAccountID IdentificationSchemeName="IBAN">FI3715903000000776',
    ),
    "the BIC": ("invoice", ">NDEAFIHH</SellerBic", ">NDEAFI</SellerBic"),
    "the reference": (
        "invoice", '"SPY">1234561</EpiRemittance', '"SPY">1234562</EpiRemittance',
    ),
    "no reference": (
        "invoice", '"SPY">1234561</EpiRemittance', '"SPY"></EpiRemittance',
    ),
    "the barcode": ("invoice", "00428766000000", "00428765000000"),
    "the seller's business id": ("invoice", ">2345670-5<", ">2345670-6<"),
    "the buyer's business id": ("invoice", ">1234567-1<", ">1234567-2<"),
    "the seller's VAT id": ("invoice", ">FI23456705</SellerOrg", ">FI23456706</SellerOrg"),
    "the state of the buyer's VAT id": ("invoice", ">FI12345671<", ">SE12345671<"),
    "no VAT id of the seller": (
        "invoice", "<SellerOrganisationTaxCode>FI23456705</SellerOrganisationTaxCode>", "",
    ),
    "the address scheme": (
        "invoice", 'FromIdentifier SchemeID="0216"', 'FromIdentifier SchemeID="0037"',
    ),
    "another's address": (
        "invoice", 'SchemeID="0216">003723456705</From', 'SchemeID="0216">003712345671</From',
    ),
    "no operator of the buyer": ("invoice", "<ToIntermediator>E204503</ToIntermediator>", ""),
    "a nameless seller": (
        "invoice", "<SellerOrganisationName>Esimerkki Mentorointi Oy</SellerOrganisationName>", "",
    ),
    "no due date": (
        "invoice", '<InvoiceDueDate Format="CCYYMMDD">20260216</InvoiceDueDate>', "",
    ),
    "two due dates": (
        "invoice", '"CCYYMMDD">20260216</InvoiceDue', '"CCYYMMDD">20260217</InvoiceDue',
    ),
    "no end of supply": (
        "invoice",
        '<InvoicingPeriodEndDate Format="CCYYMMDD">20260131</InvoicingPeriodEndDate>', "",
    ),
    "supply backwards": (
        "invoice", ">20260131</InvoicingPeriodEnd", ">20251231</InvoicingPeriodEnd",
    ),
    "no such day": ("invoice", ">20260202</InvoiceDate", ">20260230</InvoiceDate"),
    "no issue date": ("invoice", '<InvoiceDate Format="CCYYMMDD">20260202</InvoiceDate>', ""),
    "another number": ("invoice", ">2026-0002</InvoiceNumber", ">2026-0003</InvoiceNumber"),
    "no number": ("invoice", "<InvoiceNumber>2026-0002</InvoiceNumber>", ""),
    "an unknown type": ("invoice", ">INV01<", ">INV99<"),
    "an unknown unit": ("invoice", 'QuantityUnitCode="C62"', 'QuantityUnitCode="XYZ"'),
    "another specification": ("invoice", ">EN16931<", ">EN19631<"),
    "another version": ("invoice", 'Version="3.0"', 'Version="2.0"'),
    "an unnamed credited invoice": (
        "credit", "<InvoiceNumber>2026-0002</InvoiceNumber>", "",
    ),
    "a credit that is an invoice": ("credit", ">INV02<", ">INV01<"),
    "a credit of the wrong kind": ("credit", ">381<", ">380<"),
    "a positive credit": ("credit", ">-354,11</InvoiceTotal", ">354,11</InvoiceTotal"),
    "a positive row of a credit": ("credit", ">-260,00</RowVatEx", ">260,00</RowVatEx"),
    "no ground of reverse charge": (
        "reverse", "<VatExemptionReasonCode>VATEX-EU-AE</VatExemptionReasonCode>", "",
    ),
    "no words of reverse charge": (
        "reverse", "<VatFreeText>Käännetty verovelvollisuus / Reverse charge</VatFreeText>", "",
    ),
    "reverse charge without the buyer's VAT id": (
        "reverse", "<BuyerOrganisationTaxCode>DE136695976</BuyerOrganisationTaxCode>", "",
    ),
    "taxed reverse charge": ("reverse", "<VatRatePercent>0<", "<VatRatePercent>25,5<"),
}  # fmt: skip
