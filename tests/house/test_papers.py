"""What is written by the code is as the code says; what is written by hand fits it."""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import typer.main

from api.cli import main
from api.main import create_app
from api.papers import TOP, papers
from api.papers.events import events_paper
from api.papers.features import features, features_paper
from api.papers.proofs import Proof, proofs_in
from api.papers.specification import specification_paper
from api.route_actions import routes_of
from infrastructure.settings import Mode, Settings

pytestmark = pytest.mark.generated
ROWS = {
    "S": 19, "A": 4, "B": 6, "C": 7, "D": 7, "E": 17, "F": 10, "G": 3, "H": 4, "I": 5, "J": 3,
    "K": 5, "L": 11, "M": 11, "N": 6, "O": 2, "P": 3, "Q": 7, "R": 14,
}  # fmt: skip
"""How many rows there are of each letter."""


def test_the_generated_papers_are_current() -> None:
    for path, text in papers(create_app(Settings(), "")).items():
        assert path.read_text() == text, f"{path.name} is old: run `luotsi papers`"


def test_every_capability_has_its_row() -> None:
    wanted = [f"{letter}{n}" for letter, many in ROWS.items() for n in range(1, many + 1)]
    assert sorted(features()) == sorted(wanted)


def test_no_test_proves_a_row_there_is_not() -> None:
    marked = {row for proof in proofs_in(TOP / "tests") for row in proof.features}
    assert marked - set(features()) == set()


def nowhere(places: Iterable[str], known: set[str]) -> Iterator[str]:
    """Places that are named and do not exist."""
    for place in places:
        wanted = place if " " in place else f"GET {place}"
        if not any(fnmatchcase(one, wanted.replace("[", "[[]")) for one in known):
            yield place


@pytest.fixture(scope="module")
def known() -> set[str]:
    routes = routes_of(create_app(Settings(mode=Mode.TEST), ""))
    group = typer.main.get_command(main)
    commands = {f"luotsi {name}" for name in getattr(group, "commands", {})}
    return {
        f"{method} {route.path}" for route in routes for method in route.methods or ()
    } | commands


def test_every_place_named_is_there(known: set[str]) -> None:
    named = [place for row in features().values() for place in row["where"]]
    assert list(nowhere(named, known)) == []


@pytest.mark.parametrize("place", ["/nowhere", "POST /api/booking/hold-on", "luotsi dance"])
def test_a_place_that_is_not_there_is_found(place: str, known: set[str]) -> None:
    assert list(nowhere([place], known))


MARKED = '''"""Times are held.

More of it."""
import pytest
pytestmark = [pytest.mark.feature("E5")]

@pytest.mark.feature("E1")
def test_a_time_is_held_once(): ...

def of_no_interest(): ...
'''


def test_sentences_and_rows_are_read_without_running_anything(tmp_path: Path) -> None:
    (tmp_path / "tests" / "booking").mkdir(parents=True)
    (tmp_path / "tests" / "booking" / "test_hold_time.py").write_text(MARKED)
    (proof,) = proofs_in(tmp_path / "tests")
    assert proof == Proof(
        "tests/booking/test_hold_time.py", "Times are held.\n\nMore of it.",
        "A time is held once", ("E5", "E1"),
    )  # fmt: skip
    paper = specification_paper([proof])
    assert (
        "## Booking\n\n### Hold time\n\nTimes are held.\n\n- A time is held once [E5, E1]" in paper
    )
    assert "booking/test_hold_time.py (1)" in features_paper([proof])


def test_a_row_nothing_proves_says_so() -> None:
    rows = [line for line in features_paper([]).splitlines() if line.startswith("| E5 |")]
    assert rows[0].endswith("| none |")


def test_it_is_known_who_records_an_event_and_who_listens() -> None:
    paper = events_paper()
    held = paper.split("## Order.TimeChosen")[1].split("\n## ")[0]
    assert "`HoldTime`" in held.split("recorded by:")[1].split("\n")[0]
    listeners = held.split("read by:")[1]
    assert "`order_page`" in listeners
    assert "`whenever_a_time_is_held`" in listeners
