"""The firm's texts come in versions and in three languages, each from its own day."""

from dataclasses import replace
from datetime import date

import pytest

from application.firm_details.publish_text import PublishText
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind, TextMissing
from domain.languages import InThreeLanguages
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("R2")
WORDS = InThreeLanguages("Ehdot", "Villkor", "Terms")
FIRST = PublishText(kind=TextKind.TERMS, valid_from=date(2026, 3, 1), text=WORDS)
SECOND = replace(FIRST, valid_from=date(2026, 7, 1), text=replace(WORDS, en="New terms"))


def test_a_text_is_published_once() -> None:
    spec = Spec(MemoryLog()).when(FIRST).then(FirmDetails.Opened, FirmDetails.TextPublished)
    spec.when(FIRST).then()


def test_other_words_are_a_new_version() -> None:
    spec = Spec(MemoryLog()).given(FIRST).when(SECOND).then(FirmDetails.TextPublished)
    assert spec.event(FirmDetails.TextPublished).version == 2


def test_each_kind_of_text_is_counted_by_itself() -> None:
    privacy = replace(FIRST, kind=TextKind.PRIVACY)
    spec = Spec(MemoryLog()).given(FIRST).when(privacy)
    assert spec.event(FirmDetails.TextPublished).version == 1


@pytest.mark.parametrize("missing", ["fi", "sv", "en"])
def test_a_text_needs_every_language(missing: str) -> None:
    half = replace(FIRST, text=replace(WORDS, **{missing: " "}))
    Spec(MemoryLog()).when(half).then_refused(TextMissing)


def test_people_accept_the_version_of_their_day() -> None:
    spec = Spec(MemoryLog()).given(FIRST, SECOND)
    firm = MemoryDesk(spec.log).load(FirmDetails, OUR_FIRM)
    assert isinstance(firm, FirmDetails)
    assert firm.text_version(TextKind.TERMS, date(2026, 6, 30)) == 1
    assert firm.text_version(TextKind.TERMS, date(2026, 7, 1)) == 2
    with pytest.raises(TextMissing):
        firm.text_version(TextKind.GROUND_RULES, date(2026, 7, 1))
