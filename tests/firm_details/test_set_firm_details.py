"""The firm's own details are dated: a document pins the version that held on its day."""

from dataclasses import replace
from datetime import date

import pytest

from api.seeds.firm import DETAILS
from application.firm_details.set_firm_details import SetFirmDetails
from domain.firm_details import OUR_FIRM, DetailsMissing, FirmDetails
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("R1")
MARCH, JULY = date(2026, 3, 1), date(2026, 7, 1)
FIRST = SetFirmDetails(valid_from=MARCH, details=DETAILS)
MOVED = SetFirmDetails(valid_from=JULY, details=replace(DETAILS, street="Satamakatu 1"))


def kept(spec: Spec) -> FirmDetails:
    found = MemoryDesk(spec.log).load(FirmDetails, OUR_FIRM)
    assert isinstance(found, FirmDetails)
    return found


def test_the_first_details_open_the_firms_file() -> None:
    spec = Spec(MemoryLog()).when(FIRST).then(FirmDetails.Opened, FirmDetails.DetailsSet)
    assert spec.event(FirmDetails.DetailsSet).version == 1


def test_the_same_details_again_are_no_new_version() -> None:
    Spec(MemoryLog()).given(FIRST).when(FIRST).then()


def test_each_day_has_the_details_that_hold_on_it() -> None:
    firm = kept(Spec(MemoryLog()).given(FIRST, MOVED))
    assert firm.details_on(date(2026, 6, 30)) == (1, DETAILS)
    assert firm.details_on(JULY) == (2, MOVED.details)


def test_details_may_be_set_before_and_after_those_that_are_there() -> None:
    firm = kept(Spec(MemoryLog()).given(MOVED, FIRST))
    assert firm.details_on(MARCH)[1] == DETAILS
    assert firm.details_on(date(2027, 1, 1))[1] == MOVED.details


def test_before_the_first_day_nothing_can_be_issued() -> None:
    with pytest.raises(DetailsMissing):
        kept(Spec(MemoryLog()).given(FIRST)).details_on(date(2026, 2, 28))
