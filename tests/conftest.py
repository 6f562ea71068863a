"""A real PostgreSQL for every test that asks: one shared server, one fresh database a test."""

import asyncio
import hashlib
import os
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from unittest.mock import AsyncMock, patch

import hypothesis
import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg_pool import AsyncConnectionPool

from application.house import all_tables, all_views
from infrastructure.local_postgres import QUICK, running
from infrastructure.migrate import migrate, migrations
from infrastructure.settings import CHECKOUT
from infrastructure.shelf import Shelf
from infrastructure.shelf.readers import reader_of
from tests import altitudes
from tests.spec import Spec

HEIGHTS = {"memory": None, "postgres": altitudes.OnPostgres, "door": altitudes.FromOutside}
HIGH_UP = Path(__file__).with_name("altitudes.txt")
"""The files whose specifications are judged at all three altitudes unless one is asked for."""
SLOW = Path(__file__).with_name("slowest_first.txt")
SERVER = CHECKOUT / "var" / "test"
PREPARING = 7_105_502
SEARCHES = os.environ.get("LUOTSI_PROOF") == "long"
"""Only the long proof looks for new counterexamples; every other run tries the same ones."""
hypothesis.settings.register_profile("firm", deadline=None, derandomize=not SEARCHES)
hypothesis.settings.load_profile("firm")
Preparing = Callable[[str], object]
"""What makes a database ready, given its address."""
_numbers = count()
_climbed: dict[str, altitudes.OnPostgres | altitudes.FromOutside] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    said = "from how high up specifications are judged; other tests are left out"
    parser.addoption("--altitude", choices=list(HEIGHTS), help=said)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is listed is judged at every altitude."""
    path = metafunc.definition.path
    chosen = metafunc.config.getoption("--altitude")
    if chosen or "Spec" not in vars(metafunc.module) or path not in _high_up():
        return
    metafunc.parametrize("altitude", list(HEIGHTS), indirect=True, scope="session")


@cache
def _high_up() -> set[Path]:
    lines = HIGH_UP.read_text().splitlines()
    return {CHECKOUT / line for line in lines if not line.startswith("#")}


def pytest_configure(config: pytest.Config) -> None:
    """Keep the order below: left alone, xdist begins with the files of most tests, not longest."""
    config.option.loadscopereorder = False


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """From higher up only specifications are judged; what takes longest begins."""
    if config.getoption("--altitude"):
        items[:] = [item for item in items if _specifies(item)]
    places = slowest_first()
    items.sort(key=lambda item: places.get(item.path, len(places)))


def _specifies(item: pytest.Item) -> bool:
    """Whether it is a specification; one that opens a house of its own is at the door already."""
    houses = {"database_url", "module_database"} & set(getattr(item, "fixturenames", ()))
    return "Spec" in vars(getattr(item, "module", None) or item) and not houses


def slowest_first() -> dict[Path, int]:
    """Which of the slow files is the first to begin, which the second."""
    lines = SLOW.read_text().splitlines()
    named = [line.split()[0] for line in lines if not line.startswith("#")]
    return {CHECKOUT / name: place for place, name in enumerate(named)}


@pytest.fixture(scope="session", autouse=True)
def altitude(request: pytest.FixtureRequest) -> Iterator[None]:
    """Judge specifications from the altitude that is asked for; in memory if none is."""
    asked = getattr(request, "param", request.config.getoption("--altitude"))
    height = HEIGHTS[asked or "memory"]
    if height is None:
        yield
        return
    dsn = request.getfixturevalue("session_database")
    if asked not in _climbed:
        folder = request.getfixturevalue("tmp_path_factory").mktemp("altitude")
        _climbed[asked] = height(dsn, folder)
    with altitudes.every_door_open(), patch.object(Spec, "altitude", _climbed[asked]):
        yield
        _climbed[asked].close()


@pytest.fixture(scope="session")
def session_database(postgres_server: str, template_database: str) -> Iterator[str]:
    """A migrated database that is emptied again and again."""
    name = f"luotsi_test_{os.getpid()}_altitude"
    with psycopg.connect(postgres_server, autocommit=True) as link:
        _create(link, name, template=template_database)
        yield _named(postgres_server, name)
        _drop(link, name)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of the `postgres` database on the tests' server; `DATABASE_URL` wins."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    with running(SERVER, options=QUICK) as server:
        yield _named(server.dsn, "postgres")


@pytest.fixture(scope="session")
def bare_template(postgres_server: str) -> str:
    """The name of a database with all migrations run, made once for each state of them."""
    steps = "".join(step.checksum for step in migrations())
    return _template(postgres_server, steps, "template0", migrate)


@pytest.fixture(scope="session")
def template_database(postgres_server: str, bare_template: str) -> str:
    """The same with the shelf's tables standing, as they do wherever a firm has been open."""
    readers = [reader_of(one) for one in (*all_views(), *all_tables())]
    shape = "".join(f"{one.table}{one.columns}{one.key}{one.own}{one.of}" for one in readers)
    return _template(postgres_server, bare_template + shape, bare_template, _furnish)


def _template(server: str, state: str, beginning: str, prepare: Preparing) -> str:
    name = f"luotsi_template_{hashlib.sha256(state.encode()).hexdigest()[:12]}"
    with psycopg.connect(server, autocommit=True) as link:
        link.execute("SELECT pg_advisory_lock(%s)", [PREPARING])
        _drop_those_left_behind(link)
        if not _exists(link, name):
            _make_template(link, server, name, beginning, prepare)
    return name


def _furnish(dsn: str) -> None:
    async def furnish() -> None:
        async with AsyncConnectionPool(dsn, min_size=1, max_size=1, open=False) as pool:
            await Shelf(pool, all_views(), all_tables(), AsyncMock()).prepare()

    asyncio.run(furnish())


@pytest.fixture
def database_url(postgres_server: str, template_database: str) -> Iterator[str]:
    """The address of a fresh, migrated database of this test's own."""
    name = f"luotsi_test_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(postgres_server, autocommit=True) as link:
        _create(link, name, template=template_database)
        yield _named(postgres_server, name)
        _drop(link, name)


@pytest.fixture(scope="module")
def module_database(
    postgres_server: str, template_database: str, request: pytest.FixtureRequest
) -> Iterator[str]:
    """A migrated database that the tests of one file share."""
    name = f"luotsi_test_{os.getpid()}_{Path(request.node.name).stem}"
    with psycopg.connect(postgres_server, autocommit=True) as link:
        _drop(link, name)
        _create(link, name, template=template_database)
        yield _named(postgres_server, name)
        _drop(link, name)


def _named(dsn: str, name: str) -> str:
    return make_conninfo(dsn, dbname=name)


def _exists(link: psycopg.Connection, name: str) -> bool:
    return bool(link.execute("SELECT FROM pg_database WHERE datname = %s", [name]).rowcount)


def _make_template(
    link: psycopg.Connection,
    server: str,
    name: str,
    beginning: str,
    prepare: Callable[[str], object],
) -> None:
    """Under another name until it is whole, so that a stopped run leaves no half template."""
    _drop(link, f"{name}_new")
    _create(link, f"{name}_new", template=beginning)
    prepare(_named(server, f"{name}_new"))
    whole = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    link.execute(whole.format(sql.Identifier(f"{name}_new"), sql.Identifier(name)))


def _create(link: psycopg.Connection, name: str, *, template: str) -> None:
    made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
    link.execute(made.format(sql.Identifier(name), sql.Identifier(template)))


def _drop(link: psycopg.Connection, name: str) -> None:
    link.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _drop_those_left_behind(link: psycopg.Connection) -> None:
    """Databases of test processes that were killed."""
    left = link.execute("SELECT datname FROM pg_database WHERE datname ~ '^luotsi_test_'")
    for (name,) in left.fetchall():
        if not Path(f"/proc/{name.split('_')[2]}").exists():
            _drop(link, name)
