from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.invoicing.add_line import AddLine
from application.invoicing.split_into_instalments import (
    InstalmentsForOrganisationsOnly,
    SplitIntoInstalments,
)
from application.packages.end_package import EndPackage
from application.packages.sell_package import SellPackage
from domain.accounts import Account, Charge, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.accounts.lines import NoSuchLine
from domain.money import Money
from tests.billing.packaged import PACKAGE, Used
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    ENGAGEMENT,
    FIRM_SET,
    GERMANY,
    ORGANISATION,
    PERSON_SET,
    PRIVATE,
    at,
    document,
    euros,
    issue,
    opened,
    sold,
)
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("K4")
SOURCE = UUID(int=0x500)
SPLIT = SplitIntoInstalments(
    payer_id=ORGANISATION, source_id=SOURCE, parts=3, first_on=date(2026, 3, 31)
)


@pytest.fixture
def spec() -> Spec:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, PERSON_SET)
    return spec.given(AddLine(payer_id=ORGANISATION, line=sold("1000.00"), source_id=SOURCE))


def account(spec: Spec) -> Account:
    found = MemoryDesk(spec.log).load(Account, account_of(ORGANISATION))
    assert isinstance(found, Account)
    return found


def test_the_parts_add_up_to_the_cent_and_come_month_by_month(spec: Spec) -> None:
    spec.when(SPLIT).then(Account.LineDropped, *[Account.LineAdded] * 3)
    lines = list(account(spec).waiting.values())
    assert [str(line.amount) for line in lines] == ["333.34", "333.33", "333.33"]
    assert [line.not_before for line in lines] == [
        date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31),
    ]  # fmt: skip
    assert {line.charge for line in lines} == {Charge.INSTALMENT}
    assert lines[1].words.fi == "Mentorointi, erä 2/3"
    spec.when(SPLIT).then()


def test_each_is_invoiced_when_its_day_has_come(spec: Spec) -> None:
    spec.given(SPLIT).at(at(4, 1)).given(issue(until=date(2026, 4, 1)))
    assert document(spec).snapshot.net == euros("333.34")
    assert len(account(spec).waiting) == 2


def test_private_persons_pay_at_once(spec: Spec) -> None:
    spec.given(AddLine(payer_id=PRIVATE, line=sold("90.00"), source_id=CREDIT))
    private = replace(SPLIT, payer_id=PRIVATE, source_id=CREDIT)
    spec.when(private).then_refused(InstalmentsForOrganisationsOnly)
    spec.when(replace(SPLIT, payer_id=GERMANY)).then_refused(BuyerUnknown)
    spec.when(replace(SPLIT, source_id=CREDIT)).then_refused(NoSuchLine)


def test_what_still_waits_goes_first_and_then_what_was_invoiced() -> None:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)
    spec.given(
        *opened(),
        SellPackage(engagement_id=ENGAGEMENT, units=10, package_id=PACKAGE),
        replace(SPLIT, source_id=PACKAGE, parts=2, first_on=date(2026, 3, 2)),
    )
    spec.given(issue(), Used(minutes=60))
    spec.given(EndPackage(package_id=PACKAGE, credit_id=CREDIT))
    waiting = Money.total(line.amount for line in account(spec).waiting.values())
    credited = document(spec).credited
    assert waiting == euros("0.00")
    assert str(credited) == "938.74"
    assert str(document(spec).snapshot.gross - credited) == "276.10"
