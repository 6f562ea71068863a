"""A mentor's own note is the author's alone: its stream and key are of that author."""

from typing import get_type_hints
from uuid import UUID

import pytest

from application.mentoring.keep_private_note import KeepPrivateNote, StrikePrivateNote
from domain.engagements.private_notes import PrivateNotes, private_notes_of
from domain.privacy import Personal, Purpose, classify
from tests.engagements.scene import CASE, MIKAEL_HIMSELF, RUNNING, SANNA_HERSELF
from tests.spec import Spec

KEY = UUID(int=0x55)
NOTE = KeepPrivateNote(engagement_id=CASE, words="Ask about her board.", note_id=KEY)
pytestmark = pytest.mark.feature("E12")


def test_each_author_has_notes_of_their_own(spec: Spec) -> None:
    spec.given(*RUNNING)
    streams = set()
    for author in (SANNA_HERSELF, MIKAEL_HIMSELF):
        spec.by = author
        spec.when(NOTE).then(PrivateNotes.Opened, PrivateNotes.PrivateNoteWritten)
        streams.add(spec.event(PrivateNotes.PrivateNoteWritten).originator_id)
    assert streams == {
        private_notes_of(CASE, SANNA_HERSELF), private_notes_of(CASE, MIKAEL_HIMSELF)
    }  # fmt: skip


def test_its_key_is_of_author_and_engagement() -> None:
    hints = get_type_hints(PrivateNotes.PrivateNoteWritten, include_extras=True)
    assert classify(hints["words"]) == Personal(Purpose.PRIVATE_NOTE, "originator_id")


def test_the_author_strikes_it_out(spec: Spec) -> None:
    strike = StrikePrivateNote(engagement_id=CASE, note_id=KEY)
    spec.given(*RUNNING, NOTE).when(strike).then(PrivateNotes.PrivateNoteStruck)
    spec.when(strike).then()
