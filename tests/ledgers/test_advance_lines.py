from decimal import Decimal

import pytest

from application.invoicing.split_into_instalments import SplitIntoInstalments, instalment_of
from application.ledgers.advance_lines import advance_lines, performed
from application.ledgers.advances import advance_moves
from tests.billing.packaged import PACKAGE, Used, bought_by_company
from tests.billing.scene import COMPANY_SET, FIRM_SET, ORGANISATION, TODAY, added, sold
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("K4")]


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(FIRM_SET)


def shares(spec: Spec) -> list[str]:
    found = performed(kept(advance_moves.rows, "move_id", spec)).get(PACKAGE, [])
    return [str(one.part) for one in found]


def test_only_what_is_sold_ahead_is_an_advance(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")))
    assert kept(advance_lines.rows, "move_id", spec) == []
    (line,) = kept(advance_lines.rows, "move_id", bought_by_company(spec))
    assert (line.source_id, line.ends_on > TODAY) == (PACKAGE, True)


def test_every_use_performs_its_part_of_a_package_and_of_its_instalments(spec: Spec) -> None:
    bought_by_company(spec).given(Used(minutes=180), Used(minutes=60))
    assert shares(spec) == ["0.3", "0.1"]
    found = performed(kept(advance_moves.rows, "move_id", spec))
    assert found[instalment_of(PACKAGE, 2)] == found[PACKAGE]
    assert sum(one.part for one in found[PACKAGE]) == Decimal("0.4")


def test_the_instalments_of_an_advance_are_advances(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("900.00")))
    (source,) = [
        event.source_id for event in spec.log.recorded if hasattr(event, "source_id")
    ]  # fmt: skip
    split = SplitIntoInstalments(payer_id=ORGANISATION, source_id=source, parts=3, first_on=TODAY)
    spec.given(split)
    found = [line.source_id for line in kept(advance_lines.rows, "move_id", spec)]
    assert found == [instalment_of(source, 1)]
