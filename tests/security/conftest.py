"""One open house for a whole file of security tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.signed_in import House, open_house


@pytest.fixture(scope="module")
def module_database(
    postgres_server: str, template_database: str, request: pytest.FixtureRequest
) -> Iterator[str]:
    """A migrated database that the tests of one file share."""
    name = f"luotsi_test_{os.getpid()}_{Path(request.node.name).stem}"
    made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
    gone = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    with psycopg.connect(postgres_server, autocommit=True) as link:
        link.execute(gone.format(sql.Identifier(name)))
        link.execute(made.format(sql.Identifier(name), sql.Identifier(template_database)))
        yield make_conninfo(postgres_server, dbname=name)
        link.execute(gone.format(sql.Identifier(name)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the key files of this file's houses lie: two workers of one firm share them."""
    return tmp_path_factory.mktemp("house")


@pytest.fixture(scope="module")
def house(module_database: str, folder: Path) -> Iterator[House]:
    """An open house with a person in each role."""
    with open_house(module_database, folder) as opened:
        yield opened
