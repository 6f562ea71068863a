"""One open house for a whole file of security tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.signed_in import House, open_house


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the key files of this file's houses lie: two workers of one firm share them."""
    return tmp_path_factory.mktemp("house")


@pytest.fixture(scope="module")
def house(module_database: str, folder: Path) -> Iterator[House]:
    """An open house with a person in each role."""
    with open_house(module_database, folder) as opened:
        yield opened
