"""One open house for a whole file of security tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import _create, _drop, _named
from tests.security.year import Year
from tests.security.year import year as opened
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


@pytest.fixture(scope="session")
def year(
    postgres_server: str, template_database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Year]:
    """The firm after a year in which every text bears a word found nowhere else."""
    name = f"luotsi_test_{os.getpid()}_year"
    with psycopg.connect(postgres_server, autocommit=True) as link:
        _create(link, name, template=template_database)
        with opened(_named(postgres_server, name), tmp_path_factory.mktemp("year")) as one:
            yield one
        _drop(link, name)
