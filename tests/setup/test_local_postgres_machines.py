"""The server of our own on every machine: root or not, any path, any PostgreSQL, or one given."""

import importlib.util
import multiprocessing
import os
import pwd
import shutil
import time
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import psycopg
import pytest

from infrastructure.local_postgres import (
    QUICK,
    Binaries,
    NoPostgres,
    binaries,
    database,
    find_binaries,
    running,
)
from infrastructure.local_postgres.account import Account
from infrastructure.local_postgres.cluster import OUT_OF_THE_WAY
from infrastructure.settings import Settings


def _version(dsn: str) -> int:
    with psycopg.connect(dsn) as link:
        return link.info.server_version // 10_000


def test_the_server_never_runs_as_root(folder: Path) -> None:
    with running(folder, options=QUICK) as server:
        assert Path(f"/proc/{server.pid}").stat().st_uid != 0
        assert server.cluster.stat().st_uid == Path(f"/proc/{server.pid}").stat().st_uid
        assert server.cluster.stat().st_mode & 0o777 == 0o700


def test_a_normal_user_runs_it_as_himself(folder: Path) -> None:
    uid = os.geteuid() or pwd.getpwnam("nobody").pw_uid
    account = Account(uid, os.getegid() or pwd.getpwnam("nobody").pw_gid)
    own = folder / "own"
    account.make_folder(own)
    programs = find_binaries().reachable_for(account, folder)
    fork = multiprocessing.get_context("fork")
    answer: SimpleQueue[tuple[int, int]] = fork.SimpleQueue()
    user = fork.Process(target=_start_as, args=(account, own, programs, answer))
    user.start()
    user.join(timeout=60)
    assert answer.get() == (uid, programs.major)


def _start_as(
    account: Account, folder: Path, programs: Binaries, answer: "SimpleQueue[tuple[int, int]]"
) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(account.gid)
        os.setuid(account.uid)
    with running(folder, binaries=programs, options=QUICK) as server:
        answer.put((Path(f"/proc/{server.pid}").stat().st_uid, _version(server.dsn)))


def test_a_folder_the_server_s_user_cannot_enter_works_too(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    for _ in range(2):
        with running(closed, options=QUICK) as server:
            assert _version(server.dsn) == find_binaries().major
    apart = server.cluster.parent
    assert apart == (OUT_OF_THE_WAY / apart.name if os.geteuid() == 0 else closed)
    shutil.rmtree(apart)


def test_programs_the_server_s_user_cannot_reach_are_copied(folder: Path, tmp_path: Path) -> None:
    found = find_binaries()
    hidden = tmp_path / "hidden"
    hidden.mkdir(mode=0o700)
    package = found.folder.parents[1]
    shutil.copytree(package, hidden / package.name)
    shutil.copytree(package.with_name(f"{package.name}.libs"), hidden / f"{package.name}.libs")
    programs = Binaries(hidden / package.name / "pginstall" / "bin", found.major)
    with running(folder, binaries=programs, options=QUICK) as server:
        home = Path(f"/proc/{server.pid}/exe").readlink()
        assert home.is_relative_to(folder if os.geteuid() == 0 else hidden)


def test_a_path_too_long_for_a_socket_is_none_too_long_for_us(folder: Path) -> None:
    deep = folder.joinpath(*["a very long name, with a space and an 'ö' in it"] * 4, "deep")
    assert len(bytes(deep)) > 200
    with running(deep, options=QUICK) as server:
        assert _version(server.dsn) == find_binaries().major


def test_a_given_database_always_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/firm")
    with database(Settings(data_dir=folder)) as dsn:
        assert dsn == "postgresql://elsewhere/firm"
    assert list(folder.iterdir()) == []


def test_without_a_given_one_our_own_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with database(Settings(data_dir=folder)) as dsn:
        assert _version(dsn) == find_binaries().major


@pytest.fixture
def no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)


def test_without_the_wheel_the_newest_debian_package_is_taken(
    no_wheel: None, tmp_path: Path
) -> None:
    for major in (9, 15, 101):
        program = tmp_path / str(major) / "bin" / "postgres"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {major}.3 (Debian)'\n")
        program.chmod(0o755)
    (tmp_path / "102" / "bin").mkdir(parents=True)
    assert find_binaries(tmp_path) == Binaries(tmp_path / "101" / "bin", 101)


def test_below_17_the_system_s_own_utf8_locale_does(folder: Path) -> None:
    older = Binaries(find_binaries().folder, 15)
    with running(folder, binaries=older, options=QUICK) as server:
        assert server.cluster.name == "postgres-15"
        with psycopg.connect(server.dsn) as link:
            assert link.execute("SELECT upper('åäö')").fetchone() == ("ÅÄÖ",)
            shown = "SELECT datlocprovider, datcollate FROM pg_database WHERE datname = 'luotsi'"
            assert link.execute(shown).fetchone() == ("c", "C.UTF-8")


def test_where_a_folder_is_named_every_change_is_kept_in_it(folder: Path) -> None:
    changes = folder / "changes"
    with database(Settings(data_dir=folder, changes_dir=changes, database_url=None)) as dsn:
        with psycopg.connect(dsn, autocommit=True) as link:
            link.execute("CREATE TABLE kept (n int)")
            link.execute("SELECT pg_switch_wal()")
            until = time.monotonic() + 20
            while not list(changes.glob("0*[0-9A-F]")) and time.monotonic() < until:
                time.sleep(0.05)
        (kept,) = changes.glob("0*[0-9A-F]")
    assert kept.stat().st_size == 16 * 1024 * 1024
    assert changes.stat().st_mode & 0o077 == 0


def test_every_debian_package_on_this_machine_starts(no_wheel: None, folder: Path) -> None:
    for place in binaries._debian(binaries.DEBIAN):
        found = Binaries(place, int(place.parent.name))
        with running(folder / place.parent.name, binaries=found, options=QUICK) as server:
            assert _version(server.dsn) == found.major
            with psycopg.connect(server.dsn) as link:
                assert link.execute("SELECT upper('åäö')").fetchone() == ("ÅÄÖ",)


def test_with_no_postgres_at_all_it_says_what_to_do(no_wheel: None, tmp_path: Path) -> None:
    with pytest.raises(NoPostgres, match="set DATABASE_URL"):
        find_binaries(tmp_path)
