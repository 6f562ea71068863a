"""A membership's fee stands on its payer's account; what was not used is given back."""

from datetime import date
from typing import Any

import pytest

from application.firm_details.set_firm_details import SetFirmDetails
from application.forums.bill_membership import BillMembership, CreditMembership, source_of
from application.invoicing.issue_invoice import IssueInvoice
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Account, Buyer, Charge
from domain.firm_details import Details
from domain.forums import membership_of
from domain.invoicing import Invoice
from domain.money import Money
from domain.vat import Customer
from tests.forums.scene import FORUM, TODAY, at, joined, person
from tests.spec import Spec

pytestmark = pytest.mark.feature("H4")
AINO = person("Aino")
KEY = membership_of(FORUM, AINO, TODAY)
BILLED = BillMembership(
    forum_id=FORUM, membership_id=KEY, nth=1, client_id=AINO, since=TODAY,
    until=date(2027, 3, 2), amount=Money(2259_00),
)  # fmt: skip


def credited(cents: int) -> CreditMembership:
    return CreditMembership(
        forum_id=FORUM, membership_id=KEY, nth=1, client_id=AINO, refund=Money(cents)
    )


def test_the_fee_is_charged_in_advance_and_once(spec: Spec) -> None:
    joined(spec, "Aino").when(BILLED)
    added: Any = spec.event(Account.LineAdded)
    assert added.line.words.fi.startswith("Vertaisfoorumi ")
    assert added.line.words.sv.endswith(", medlemsavgift")
    assert (added.line.charge, added.line.advance) == (Charge.FORUM, True)
    assert (added.line.supplied_from, added.line.supplied_to) == (TODAY, date(2027, 3, 1))
    spec.when(BILLED).then()


def test_not_invoiced_yet_the_used_part_stays(spec: Spec) -> None:
    joined(spec, "Aino").given(BILLED).when(credited(1000_00))
    spec.then(Account.LineDropped, Account.LineAdded)
    assert spec.event(Account.LineAdded).line.unit_price == Money(1259_00)


def test_unused_altogether_nothing_stays(spec: Spec) -> None:
    joined(spec, "Aino").given(BILLED).when(credited(2259_00)).then(Account.LineDropped)


def test_invoiced_already_a_credit_note_gives_it_back(spec: Spec) -> None:
    details = Details(
        name="Luotsi Mentorointi Oy", business_id="1234567-1", vat_id="FI12345671",
        domicile="Helsinki", street="K 9", postal_code="00580", city="Helsinki", country="FI",
        iban="FI2112345600000785", bic="NDEAFIHH", email="t@luotsi.example", phone="+358 9 1",
    )  # fmt: skip
    buyer = Buyer(
        customer=Customer.FI_CONSUMER, name="Aino", street="S 1", postcode="00160",
        town="Helsinki", email="aino@x.example",
    )  # fmt: skip
    joined(spec, "Aino").given(
        SetFirmDetails(valid_from=date(2026, 1, 1), details=details),
        SetBuyer(payer_id=AINO, buyer=buyer),
        BILLED,
    ).at(at(1)).given(IssueInvoice(payer_id=AINO, until=date(2027, 3, 1)))
    spec.when(credited(1000_00))
    issued = [one for one in spec.new if isinstance(one, Invoice.Issued)]
    assert [one.gross for one in issued] == [Money(1000_00)]
    assert source_of(KEY, 1) != source_of(KEY, 2)
