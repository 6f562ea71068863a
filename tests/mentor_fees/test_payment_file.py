"""The file to the bank: valid by the official schema, the same bytes every time."""

from datetime import date
from pathlib import Path

import pytest
import sepaxml
from lxml import etree

from infrastructure.payment_file import SCHEMA, Debtor, Order, payment_file
from tests.mentor_fees.paying import GROSS, PAID_AT, PAY_DAY
from tests.mentor_fees.scene import RUN, SECOND, STATEMENT, euros

pytestmark = pytest.mark.feature("L7")
DEBTOR = Debtor(name="Esimerkki Mentorointi Oy", iban="FI2112345600000785", bic="NDEAFIHH")
ORDERS = (
    Order(end_to_end_id=STATEMENT.hex, name="Lehtonen Mentorointi", iban="FI9860000000000000",
          amount=GROSS, words="P2026-00001"),
    Order(end_to_end_id=SECOND.hex, name="Åsa Öhman & Co", iban="FI4157899520012345",
          amount=euros("0.53"), words="2026-17"),
)  # fmt: skip
NAMES = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


def written(pay_on: date = PAY_DAY) -> bytes:
    return payment_file(RUN, DEBTOR, ORDERS, pay_on, PAID_AT)


def texts(path: str) -> list[str]:
    found = etree.fromstring(written()).xpath(f"//p:{path}/text()", namespaces=NAMES)
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_it_is_valid_by_the_schema_and_a_mutation_is_not() -> None:
    folder = Path(sepaxml.__file__).parent / "schemas"
    schema = etree.XMLSchema(etree.parse(str(folder / f"{SCHEMA}.xsd")))
    schema.assertValid(etree.fromstring(written()))
    broken = written().replace(b'Ccy="EUR"', b'Ccy="EURO"')
    assert not schema.validate(etree.fromstring(broken))


def test_it_says_what_leaves_for_whom_and_adds_up_to_the_cent() -> None:
    assert texts("GrpHdr/p:CtrlSum") == ["180.00"]
    assert texts("GrpHdr/p:NbOfTxs") == ["2"]
    assert texts("CdtTrfTxInf/p:PmtId/p:EndToEndId") == [STATEMENT.hex, SECOND.hex]
    assert texts("InstdAmt") == ["179.47", "0.53"]
    assert texts("ReqdExctnDt/p:Dt") == ["2026-04-15"] * 2
    assert texts("DbtrAcct/p:Id/p:IBAN") == ["FI2112345600000785"] * 2
    assert texts("CdtrAcct/p:Id/p:IBAN") == ["FI9860000000000000", "FI4157899520012345"]


def test_the_same_run_gives_the_same_bytes() -> None:
    assert written() == written()
    assert texts("GrpHdr/p:MsgId") == [RUN.hex]
    assert texts("GrpHdr/p:CreDtTm") == ["2026-04-15T10:00:00"]
