"""Reads a Finvoice document: texts, amounts with a decimal comma, and what kind it is."""

from decimal import Decimal

from lxml import etree

TOTAL = "InvoiceDetails/InvoiceTotal"


def text(root: etree._Element, path: str) -> str:
    """What stands at a place; nothing where there is none."""
    return root.findtext(path) or ""


def money(root: etree._Element, path: str) -> Decimal:
    """The number at a place; zero where there is none."""
    return Decimal((root.findtext(path) or "0").replace(",", "."))


def is_credit(root: etree._Element) -> bool:
    """Whether it is a credit note."""
    return text(root, "InvoiceDetails/InvoiceTypeCode") == "INV02"
