"""A letter about a mentoring is kept once, as it was sent."""

from dataclasses import replace
from uuid import uuid4

import pytest

from application.letters.keep_letter import KeepLetter
from domain.letters import SentLetter
from infrastructure.kept_letters import as_read, named_in, to_keep
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("N3")
LETTER, MERI, COURSE, OTHER = uuid4(), uuid4(), uuid4(), uuid4()
KEEP = KeepLetter(
    letter_id=LETTER, person_id=MERI, engagement_id=COURSE, letter="survey", subject="Miten menee?",
    text="Pari kysymystä.",
)  # fmt: skip


def test_it_says_to_whom_about_what_and_word_for_word_what() -> None:
    sent = Spec(MemoryLog()).when(KEEP).then(SentLetter.Sent).event(SentLetter.Sent)
    assert (sent.originator_id, sent.person_id, sent.engagement_id) == (LETTER, MERI, COURSE)
    assert (sent.letter, sent.subject, sent.text) == ("survey", "Miten menee?", "Pari kysymystä.")


def test_what_is_kept_stands_whatever_is_said_of_it_later() -> None:
    other = replace(KEEP, text="Jotain muuta.")
    Spec(MemoryLog()).given(KEEP).when(other).then()


def test_no_link_is_kept_for_it_would_open_a_page_to_whoever_reads_it() -> None:
    sent = "Avaa: https://luotsi.example/sessions/S3cret?x=1\n\nTerveisin http://other.example/a"
    assert to_keep(sent, {}) == "Avaa: […]\n\nTerveisin […]"


def test_somebody_elses_name_is_kept_as_an_id_and_read_as_it_is_today() -> None:
    kept = to_keep("Kanssa: Anna Berg", {OTHER: "Anna Berg", uuid4(): "Anna"})
    assert kept == f"Kanssa: [person {OTHER}]"
    assert list(named_in(kept)) == [OTHER]
    assert as_read(kept, {OTHER: "Anna Lind"}, "[poistettu]") == "Kanssa: Anna Lind"
    assert as_read(kept, {}, "[poistettu]") == "Kanssa: [poistettu]"


def test_a_name_within_a_word_is_no_name() -> None:
    assert to_keep("Annan kirje, Anna", {OTHER: "Anna"}) == f"Annan kirje, [person {OTHER}]"
