from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.trail.qualifiers import QualifierUnknown, read_qualifiers

CASE = "6f0f7d5e-5b5e-4a38-8f0e-0d4f2b2f6a11"
pytestmark = pytest.mark.feature("N1")


def test_conditions_are_read_as_they_are_written() -> None:
    text = f"subject:{CASE} type:Session* -via:job"
    assert " ".join(one.written for one in read_qualifiers(text)) == text


def test_a_minus_before_a_condition_excludes() -> None:
    (one,) = read_qualifiers("-via:job")
    assert one.excludes


@pytest.mark.parametrize(
    "text", ["hello", "who:me", "subject:", "subject:meri", "from:yesterday", ":x", "from:99999999"]
)
def test_what_is_no_condition_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(QualifierUnknown) as refused:
        read_qualifiers(text)
    assert "type:Order*" in refused.value.text


def test_a_bare_day_is_a_day_of_the_firm_and_to_includes_it() -> None:
    start, end = read_qualifiers("from:2026-10-25 to:2026-10-25")
    assert start.moment == datetime(2026, 10, 24, 21, tzinfo=UTC)
    assert end.moment == datetime(2026, 10, 25, 22, tzinfo=UTC)
    assert (end.moment - start.moment).total_seconds() == 25 * 3600


def test_a_moment_without_an_offset_is_read_in_the_firms_zone() -> None:
    (one,) = read_qualifiers("to:2026-10-14T09:15:42")
    assert one.moment == datetime(2026, 10, 14, 6, 15, 42, tzinfo=UTC)


@given(st.text(max_size=60))
def test_any_text_is_conditions_or_a_refusal(text: str) -> None:
    try:
        found = read_qualifiers(text)
    except QualifierUnknown:
        return
    assert all(one.name and one.value for one in found)
