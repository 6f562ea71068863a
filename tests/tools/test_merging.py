"""Whatever two people write at the same time, no line of either is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.tools.merging import merged

TEXTS = st.lists(st.sampled_from("abcdefg"), max_size=8).map("\n".join)


def test_changes_in_different_places_both_hold() -> None:
    assert merged("a\nb\nc", "A\nb\nc", "a\nb\nC") == "A\nb\nC"


def test_a_line_one_took_away_stays_away_unless_the_other_changed_it() -> None:
    assert merged("a\nb\nc", "a\nc", "a\nb\nc\nd") == "a\nc\nd"
    assert merged("a\nb\nc", "a\nc", "a\nB\nc") == "a\nB\nc"


def test_where_both_changed_a_line_both_lines_stand_the_first_one_first() -> None:
    assert merged("a", "one", "two") == "one\ntwo"


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_no_line_that_somebody_wrote_is_lost(base: str, theirs: str, ours: str) -> None:
    whole = merged(base, theirs, ours).split("\n")
    for text in (theirs, ours):
        written = set(text.split("\n")) - {*base.split("\n"), ""}
        assert written <= set(whole)


@given(TEXTS, TEXTS)
def test_a_change_against_no_change_is_that_change(base: str, text: str) -> None:
    assert merged(base, text, base) == text
    assert merged(base, base, text) == text
