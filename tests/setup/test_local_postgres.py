"""The server of our own: begun, joined, left, killed, and found again with all its data."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

import psycopg
import pytest

from infrastructure.local_postgres import (
    DURABLE,
    QUICK,
    CannotStart,
    ClusterOfAnotherVersion,
    Server,
    find_binaries,
    running,
    start,
    stop_left_behind,
)
from infrastructure.settings import CHECKOUT

STARTER = """
import sys, pathlib
from infrastructure.local_postgres import QUICK, start
server = start(pathlib.Path(sys.argv[1]), options=QUICK)
print(server.pid, server.started, flush=True)
sys.stdin.read()
server.stop()
"""


def _ask(server: Server, question: str) -> object:
    with psycopg.connect(server.dsn) as link:
        row = link.execute(question.encode()).fetchone()
        return row and row[0]


def _keep_a_row(server: Server) -> None:
    with psycopg.connect(server.dsn) as link:
        link.execute("CREATE TABLE kept AS SELECT 42 AS what")


def _alive(server: Server) -> bool:
    return Path(f"/proc/{server.pid}/cwd").exists()


def _starter(folder: Path) -> subprocess.Popen[str]:
    """Another process that starts or joins the server, and leaves when its input is closed."""
    return subprocess.Popen(
        [sys.executable, "-c", STARTER, str(folder)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _said(starter: subprocess.Popen[str]) -> list[str]:
    assert starter.stdout
    return starter.stdout.readline().split()


def test_an_empty_folder_gets_a_server_with_checksums_and_our_locale(folder: Path) -> None:
    with running(folder, options=DURABLE) as server:
        assert server.started
        assert _ask(server, "SHOW data_checksums") == "on"
        assert _ask(server, "SHOW fsync") == "on"
        assert _ask(server, "SHOW server_encoding") == "UTF8"
        assert _ask(server, "SELECT datlocale FROM pg_database WHERE oid = 1") == "C.UTF-8"
        assert _ask(server, "SELECT upper('åäö')") == "ÅÄÖ"
    assert server.cluster == folder / f"postgres-{find_binaries().major}"


def test_it_listens_on_nothing_but_a_socket_in_a_private_folder(folder: Path) -> None:
    with running(folder, options=QUICK) as server:
        assert _ask(server, "SHOW listen_addresses") == ""
        sockets = Path(str(_ask(server, "SHOW unix_socket_directories")))
        assert sockets.stat().st_mode & 0o777 == 0o700
    assert not sockets.exists()


def test_a_second_start_finds_the_data_of_the_first(folder: Path) -> None:
    with running(folder, options=QUICK) as server:
        _keep_a_row(server)
    assert not _alive(server)
    with running(folder, options=QUICK) as server:
        assert _ask(server, "SELECT what FROM kept") == 42


def test_a_running_server_is_joined_and_the_last_to_leave_stops_it(folder: Path) -> None:
    first = start(folder, options=QUICK)
    second = start(folder, options=QUICK)
    assert (first.pid, first.started, second.started) == (second.pid, True, False)
    first.stop()
    first.stop()
    assert _ask(second, "SELECT 1") == 1
    second.stop()
    assert not _alive(second)


def test_a_socket_folder_somebody_else_took_is_not_used(folder: Path) -> None:
    with running(folder, options=QUICK) as server:
        taken = Path(str(_ask(server, "SHOW unix_socket_directories")))
    taken.mkdir(mode=0o755)
    with running(folder, options=QUICK) as server:
        assert Path(str(_ask(server, "SHOW unix_socket_directories"))) != taken
    taken.rmdir()


def test_four_starters_at_once_share_one_server(folder: Path) -> None:
    starters = [_starter(folder) for _ in range(4)]
    said = [_said(starter) for starter in starters]
    assert len({pid for pid, _ in said}) == 1
    assert sorted(began for _, began in said) == ["False", "False", "False", "True"]
    for starter in starters:
        starter.communicate()
    assert not Path(f"/proc/{said[0][0]}/cwd").exists()


def test_a_killed_user_does_not_keep_the_server_running(folder: Path) -> None:
    user = _starter(folder)
    _said(user)
    user.kill()
    user.communicate()
    with running(folder, options=QUICK) as server:
        assert not server.started
    assert not _alive(server)


def test_after_kill_9_of_the_postmaster_all_data_is_there_again(folder: Path) -> None:
    killed = start(folder, options=DURABLE)
    _keep_a_row(killed)
    busy = Thread(target=_work_for_ever, args=(killed,))
    busy.start()
    time.sleep(0.3)
    os.kill(killed.pid, signal.SIGKILL)
    with running(folder, options=DURABLE) as server:
        assert server.started
        assert _ask(server, "SELECT what FROM kept") == 42
        assert server.dsn == killed.dsn
    busy.join(timeout=10)
    assert not busy.is_alive()
    killed.stop()


def _work_for_ever(server: Server) -> None:
    """A backend too busy to notice that its postmaster has died."""
    with suppress(psycopg.OperationalError):
        _ask(server, "SELECT count(*) FROM generate_series(1, 100000000000)")


def test_kill_9_of_a_postmaster_that_is_our_own_child_leaves_a_zombie_that_is_seen_through(
    folder: Path,
) -> None:
    with running(folder, options=QUICK) as server:
        text = (server.cluster / "postmaster.pid").read_text()
    zombie = subprocess.Popen(["true"])
    os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
    _starts_in_spite_of(folder, server, text.replace(str(server.pid), str(zombie.pid), 1))
    zombie.wait()


def test_a_stale_pid_file_is_seen_through(folder: Path) -> None:
    with running(folder, options=QUICK) as server:
        text = (server.cluster / "postmaster.pid").read_text()
    _starts_in_spite_of(folder, server, text)


def test_a_pid_file_that_names_a_stranger_is_seen_through_and_the_stranger_lives(
    folder: Path,
) -> None:
    with running(folder, options=QUICK) as server:
        text = (server.cluster / "postmaster.pid").read_text()
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)", str(server.cluster)]
    with subprocess.Popen(sleeper, cwd=server.cluster) as stranger:
        _starts_in_spite_of(folder, server, text.replace(str(server.pid), str(stranger.pid), 1))
        assert stranger.poll() is None
        stranger.kill()


@pytest.mark.parametrize("text", ["", "nonsense\n", "12\n34\n"])
def test_half_a_pid_file_is_seen_through(folder: Path, text: str) -> None:
    with running(folder, options=QUICK) as server:
        pass
    _starts_in_spite_of(folder, server, text)


def _starts_in_spite_of(folder: Path, before: Server, pid_file: str) -> None:
    (before.cluster / "postmaster.pid").write_text(pid_file)
    with running(folder, options=QUICK) as server:
        assert server.started
        assert _ask(server, "SELECT 1") == 1


def test_a_stop_in_the_middle_of_making_the_data_does_no_harm(folder: Path) -> None:
    half = folder / f"postgres-{find_binaries().major}.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with running(folder, options=QUICK) as server:
        assert _ask(server, "SELECT 1") == 1


def test_data_of_another_version_is_not_silently_left_behind(folder: Path) -> None:
    (folder / "postgres-9").mkdir()
    (folder / "postgres-9" / "PG_VERSION").write_text("9\n")
    with pytest.raises(ClusterOfAnotherVersion, match="postgres-9 is here"):
        start(folder, options=QUICK)


def test_what_postgres_says_when_it_cannot_start_is_told(folder: Path) -> None:
    with pytest.raises(CannotStart, match="shared_buffers"):
        start(folder, options={**QUICK, "shared_buffers": "nonsense"})


def test_a_server_somebody_left_behind_can_be_stopped(folder: Path) -> None:
    server = start(folder, options=QUICK)
    assert stop_left_behind(folder)
    assert not _alive(server)
    assert not stop_left_behind(folder)
    server.stop()
