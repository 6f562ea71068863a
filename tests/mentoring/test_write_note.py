"""The shared note of a session has versions; the earlier ones stay."""

from dataclasses import replace
from typing import get_type_hints

import pytest

from application.mentoring.write_note import WriteNote
from domain.engagements.notebook import Notebook
from domain.privacy import Personal, Purpose, classify
from tests.engagements.scene import BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION
from tests.spec import Spec

NOTE = WriteNote(engagement_id=CASE, session_id=SESSION, words="We looked at three offers.")
pytestmark = pytest.mark.feature("E12")


def test_it_is_written_and_written_anew(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = SANNA_HERSELF
    spec.when(NOTE).then(Notebook.Opened, Notebook.NoteWritten)
    spec.when(replace(NOTE, words="We looked at four offers."))
    written = spec.event(Notebook.NoteWritten)
    assert (written.version, written.author_id) == (2, SANNA_HERSELF)


def test_the_same_words_again_change_nothing(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, NOTE).when(NOTE).then()


def test_its_words_are_kept_under_the_engagements_key() -> None:
    hints = get_type_hints(Notebook.NoteWritten, include_extras=True)
    assert classify(hints["words"]) == Personal(Purpose.MENTORING, "engagement_id")
