"""The journal is the mentee's own; an entry is opened to the mentor one by one, and closed."""

from dataclasses import replace
from typing import get_type_hints
from uuid import UUID

import pytest

from application.engagements.freeze_engagement import EndEngagement
from application.mentoring.write_entry import ShareEntry, StrikeEntry, WriteEntry
from domain.engagements.journal import EntryUnknown, Journal
from domain.privacy import Personal, Purpose, classify
from tests.engagements.scene import AINO, CASE, RUNNING
from tests.spec import Spec

KEY = UUID(int=0x55)
ENTRY = WriteEntry(engagement_id=CASE, words="I spoke up today.", entry_id=KEY)
SHARE = ShareEntry(engagement_id=CASE, entry_id=KEY)
pytestmark = pytest.mark.feature("E16")


@pytest.fixture
def aino(spec: Spec) -> Spec:
    spec.given(*RUNNING)
    spec.by = AINO
    return spec


def test_an_entry_is_closed_until_it_is_shared(aino: Spec) -> None:
    aino.when(ENTRY).then(Journal.Opened, Journal.EntryWritten)
    aino.when(SHARE).then(Journal.EntryShared)
    aino.when(SHARE).then()
    aino.when(replace(SHARE, shared=False)).then(Journal.EntryClosed)


def test_an_entry_that_is_not_there_cannot_be_shared(aino: Spec) -> None:
    aino.when(SHARE).then_refused(EntryUnknown)
    aino.given(ENTRY).when(StrikeEntry(engagement_id=CASE, entry_id=KEY)).then(Journal.EntryStruck)
    aino.when(SHARE).then_refused(EntryUnknown)


def test_somebody_else_writes_in_a_journal_of_their_own(aino: Spec) -> None:
    aino.given(ENTRY)
    aino.by = UUID(int=0x99)
    aino.when(SHARE).then_refused(EntryUnknown)


def test_it_is_written_in_after_the_end_too(aino: Spec) -> None:
    aino.given(EndEngagement(engagement_id=CASE)).when(ENTRY)
    assert aino.refusal is None


def test_its_key_is_the_journals_own() -> None:
    hints = get_type_hints(Journal.EntryWritten, include_extras=True)
    assert classify(hints["words"]) == Personal(Purpose.MENTORING, "originator_id")
