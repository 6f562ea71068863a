"""Pages show the firm as it last said it is, and every version of its texts."""

from dataclasses import replace
from datetime import date

import pytest

from api.seeds.firm import DETAILS
from application.firm_details.firm_page import firm_page
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from domain.firm_details import TextKind
from domain.languages import InThreeLanguages
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown

pytestmark = [pytest.mark.feature("R1"), pytest.mark.feature("R2")]
DAY = date(2026, 3, 1)
TERMS = PublishText(
    kind=TextKind.TERMS, valid_from=DAY, text=InThreeLanguages("Ehdot", "Villkor", "Terms")
)


def test_the_newest_details_and_every_text_stand_on_it() -> None:
    newer = replace(TERMS, text=InThreeLanguages("Uudet", "Nya", "New"))
    spec = Spec(MemoryLog()).given(SetFirmDetails(valid_from=DAY, details=DETAILS), TERMS, newer)
    page = shown(firm_page, *spec.log.recorded)
    assert (page.details, page.version) == (DETAILS, 1)
    assert [text.version for text in page.texts] == [1, 2]
    assert page.text(TextKind.TERMS).text.en == "New"


def test_what_was_not_published_is_not_there() -> None:
    page = shown(firm_page, *Spec(MemoryLog()).given(TERMS).log.recorded)
    assert page.text(TextKind.PRIVACY) is None
    assert page.details is None
