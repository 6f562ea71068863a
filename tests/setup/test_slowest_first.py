"""The long files begin the run, and each test keeps its place among those of its file."""

import pytest

from infrastructure.settings import CHECKOUT
from tests.conftest import pytest_collection_modifyitems, slowest_first

HERE = CHECKOUT / "tests/setup/test_slowest_first.py"


class Item:
    """As much of a collected test as the order asks for."""

    def __init__(self, path: object, name: str) -> None:
        """Say where it stands."""
        self.path, self.name = path, name


def test_every_file_named_is_there_and_named_once() -> None:
    places = slowest_first()
    assert places
    assert all(path.is_file() for path in places)
    assert list(places.values()) == list(range(len(places)))


def test_what_takes_longest_begins_and_the_rest_keeps_its_order(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytestconfig.option, "altitude", None)
    slowest, second = list(slowest_first())[:2]
    items = [
        Item(HERE, "a"), Item(second, "b"), Item(slowest, "c"), Item(HERE, "d"), Item(slowest, "e"),
    ]  # fmt: skip
    pytest_collection_modifyitems(pytestconfig, items)  # type: ignore[arg-type]
    assert [item.name for item in items] == ["c", "e", "b", "a", "d"]


def test_whoever_shares_the_tests_out_keeps_to_it(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.option.loadscopereorder is False
