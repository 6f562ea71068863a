"""Decision records: each is found from the README, fits on a page, and says why."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.settings import CHECKOUT

FOLDER = CHECKOUT / "docs" / "decisions"
RECORDS = sorted(FOLDER.glob("[0-9]*.md"))
PAGE = 45
LINE = 110
PARTS = ["## Why", "## Decided", "## What follows"]


def linked(text: str) -> set[str]:
    """The addresses a text links to."""
    return set(re.findall(r"\]\(([^)#]+)\)", text))


def flaws(name: str, text: str) -> Iterator[str]:
    """What keeps a text from being a record somebody reads."""
    lines = text.splitlines()
    if len(lines) > PAGE or max(map(len, lines)) > LINE:
        yield f"{name} is longer than a page"
    if [line for line in lines if line.startswith("## ")] != PARTS:
        yield f"{name} does not say why, what and what follows"
    if not lines[0].startswith(f"# {int(name[:4])}. "):
        yield f"{name} bears another number in its heading"
    for path in re.findall(r"`((?:domain|application|infrastructure|api|tests)/[\w/.]+)`", text):
        if not (CHECKOUT / path).exists():
            yield f"{name} names {path}, which is not there"


def test_the_readme_leads_to_every_record() -> None:
    assert "docs/decisions/README.md" in linked((CHECKOUT / "README.md").read_text())
    assert linked((FOLDER / "README.md").read_text()) == {path.name for path in RECORDS}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_fits_on_a_page_and_says_why(path: Path) -> None:
    assert not list(flaws(path.name, path.read_text()))


def test_the_records_are_numbered_one_after_the_other() -> None:
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize(
    "bad",
    [
        "# 1. Long\n\n## Why\n\n## Decided\n\n## What follows\n" + "\nand on" * PAGE,
        "# 1. Half\n\n## Why\n\nBecause.\n",
        "# 2. Strange\n\n## Why\n\n## Decided\n\n## What follows\n",
        "# 1. Gone\n\n## Why\n\n`domain/gone.py`\n\n## Decided\n\n## What follows\n",
    ],
)
def test_a_record_that_is_none_is_found(bad: str) -> None:
    assert list(flaws("0001-bad.md", bad))
