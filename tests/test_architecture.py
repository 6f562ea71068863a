"""What is done in one room only, and how things are named; each rule is shown to bite.

Lines: `tests/house/line_rules.py`. The plan: `tests/house/test_plan.py`. Doors:
`tests/house/test_doors.py`. Lengths: `tests/setup/test_lengths.py`. Floors and contracts:
`pyproject.toml`, shown to bite in `tests/setup/test_contracts.py`.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from infrastructure.settings import CHECKOUT
from tests.house.line_rules import LINE_RULES, LineRule

NAMELESS = re.compile(r"(^|_)(utils?|helpers?|managers?|base|common|misc)(_|$)")
SAFE = "api/templates/parts/controls.html"
RAW = re.compile(r"""(?P<text>"[^"{}]*"|'[^'{}]*'|[\w.\[\]()]+)\s*\|\s*safe\b|autoescape\s+false""")
TAG = re.compile(r"^[\"']</?\w+>[\"']$")


def tracked(*endings: str) -> list[str]:
    """Every file of ours, by its path in the checkout."""
    said = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=CHECKOUT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    paths = [path for path in said.stdout.splitlines() if path.endswith(endings)]
    return [path for path in paths if (CHECKOUT / path).exists() and "/vendor/" not in path]


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    return {path: (CHECKOUT / path).read_text() for path in tracked(".py")}


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.says[:40])
def test_what_belongs_in_one_room_is_done_there_only(
    rule: LineRule, sources: dict[str, str]
) -> None:
    broken = [line for path, text in sources.items() for line in rule.broken_in(path, text)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.says[:40])
def test_each_of_these_rules_bites(rule: LineRule) -> None:
    assert list(rule.broken_in(rule.at, rule.bad))


@pytest.mark.parametrize("rule", [r for r in LINE_RULES if r.rooms], ids=lambda r: r.says[:40])
def test_no_room_is_named_that_needs_no_leave(rule: LineRule, sources: dict[str, str]) -> None:
    strict = replace(rule, rooms=())
    for room in rule.rooms:
        inside = [strict.broken_in(p, t) for p, t in sources.items() if p.startswith(room)]
        assert any(list(lines) for lines in inside), room


def nameless(paths: Iterable[str]) -> Iterator[str]:
    """Files and folders whose name says nothing of what is in them."""
    for path in paths:
        if any(NAMELESS.search(Path(part).stem) for part in Path(path).parts):
            yield path


def test_every_file_says_in_its_name_what_is_in_it() -> None:
    assert list(nameless(tracked(".py", ".html", ".sql"))) == []


@pytest.mark.parametrize(
    "bad", ["api/utils.py", "domain/base.py", "application/mail_helpers.py", "domain/common/vat.py"]
)
def test_a_name_that_says_nothing_is_found(bad: str) -> None:
    assert list(nameless([bad]))
    assert not list(nameless(["domain/baseline.py", "api/managerial_review.py"]))


def unescaped(path: str, text: str) -> Iterator[str]:
    """Places where a template lets text through as it is; bare tags of the parts may."""
    for found in RAW.finditer(text):
        if path != SAFE or not TAG.match(found["text"] or ""):
            yield f"{path}: {found[0]}"


def test_templates_escape_whatever_they_are_given() -> None:
    templates = tracked(".html")
    said = [bad for path in templates for bad in unescaped(path, (CHECKOUT / path).read_text())]
    assert not said, "\n".join(said)


@pytest.mark.parametrize(
    ("path", "bad"),
    [
        ("api/templates/booking/pay.html", '{{ "</a>"|safe }}'),
        ("api/templates/parts/controls.html", "{{ text|safe }}"),
        ("api/templates/booking/pay.html", "{{ order.note | safe }}"),
        ("api/templates/booking/pay.html", "{% autoescape false %}"),
    ],
)
def test_text_let_through_as_it_is_is_found(path: str, bad: str) -> None:
    assert list(unescaped(path, bad))
