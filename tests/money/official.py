"""What is wrong with a written-out document by the official rules and by our own stricter ones."""

from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

from lxml import etree
from mockeinvoice import validate
from mockeinvoice.model import Refused

from domain.invoicing_snapshot import InvoiceSnapshot
from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from tests.money.finvoice_objections import finvoice_objections
from tests.money.objections import NAMES, objections


@cache
def ubl_schema(kind: str) -> etree.XMLSchema:
    """The schema of OASIS UBL 2.1 for an Invoice or a CreditNote."""
    place = files("peppol") / "schema" / "maindoc" / f"UBL-{kind}-2.1.xsd"
    return etree.XMLSchema(etree.parse(str(place)))


@cache
def finvoice_schema() -> etree.XMLSchema:
    """The schema of Finvoice 3.0."""
    found = distribution("odoo-addon-account-edi-finvoice").files or []
    (place,) = [one.locate() for one in found if one.name == "Finvoice3.0.xsd"]
    return etree.XMLSchema(etree.parse(str(Path(str(place)))))


def root_of(xml: bytes) -> etree._Element:
    """Read a document without following anything outside it."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False))


def faults_of_ubl(xml: bytes) -> list[str]:
    """Everything wrong with a UBL document: schema, EN 16931, Peppol, and our own list."""
    try:
        root = root_of(xml)
    except etree.XMLSyntaxError:
        return ["not XML"]
    schema = ubl_schema(etree.QName(root).localname)
    if not schema.validate(root):
        return [f"schema: {schema.error_log.last_error}"]
    try:
        report = validate(xml)[1]
    except Refused as refused:
        return [f"rules: {refused}"]
    found = [] if report.verdict == "valid" else [f"rules: {report.findings}"]
    return [*found, *objections(xml)]


def faults_of_finvoice(xml: bytes) -> list[str]:
    """Everything wrong with a Finvoice document: its schema, and our own list."""
    try:
        root = root_of(xml)
    except etree.XMLSyntaxError:
        return ["not XML"]
    schema = finvoice_schema()
    if not schema.validate(root):
        return [f"schema: {schema.error_log.last_error}"]
    return finvoice_objections(xml)


def faults(document: InvoiceSnapshot) -> list[str]:
    """Everything wrong with a document in both forms."""
    return [*faults_of_ubl(ubl(document)), *faults_of_finvoice(finvoice(document))]


def said(xml: bytes, path: str) -> list[str]:
    """What a UBL document says at a place."""
    found = root_of(xml).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(getattr(one, "text", one)) for one in found]
