"""The security standard is answered whole: each requirement by a test, a paper or a reason."""

import re
from collections import Counter

import pytest

from api.papers import TOP
from api.papers.asvs import asvs_paper, requirements, shown_by, unanswered
from api.papers.proofs import Proof, proofs_in

pytestmark = pytest.mark.generated
LEVELS = {1: 70, 2: 183}
"""How many requirements the two levels have in version 5.0.0; a few of the third come besides."""


def test_every_requirement_of_both_levels_has_its_row() -> None:
    levels = Counter(said["level"] for said in requirements().values())
    assert {level: levels[level] for level in LEVELS} == LEVELS


def test_none_is_left_unanswered() -> None:
    assert unanswered(shown_by(proofs_in(TOP / "tests"))) == []


def test_no_test_proves_a_requirement_there_is_not_or_one_that_does_not_apply() -> None:
    tests = shown_by(proofs_in(TOP / "tests"))
    assert tests.keys() - requirements().keys() == set()
    assert [row for row in tests if "apart" in requirements()[row]] == []


def anchors(paper: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", (TOP / paper).read_text(), re.MULTILINE)
    return {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_paper_named_is_there_with_its_chapter() -> None:
    named = {said["paper"] for said in requirements().values() if "paper" in said}
    assert named
    for place in named:
        paper, chapter = place.split("#")
        assert chapter in anchors(paper), place


def test_a_requirement_without_a_test_or_a_reason_is_found() -> None:
    assert "8.2.1" in unanswered({})
    assert "| 8.2.1 |" in asvs_paper([])
    row = next(line for line in asvs_paper([]).splitlines() if line.startswith("| 8.2.1 |"))
    assert row.endswith("| nothing yet |")
    proof = Proof("tests/security/test_x.py", "", "A", (), ("8.2.1",))
    assert "security/test_x.py (1)" in asvs_paper([proof])
