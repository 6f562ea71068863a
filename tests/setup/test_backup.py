"""A backup holds the log whole and nothing of what people read."""

import subprocess
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from typer.testing import CliRunner

from api.cli import main
from infrastructure.backup import write_backup
from infrastructure.local_postgres.binaries import find_binaries

EVENT = (
    "insert into event (position, stream, version, name, state)"
    " values (1, gen_random_uuid(), 1, 'X.Y', 'z')"
)


@pytest.mark.feature("Q7")
def test_a_restored_backup_has_every_event_and_no_read_model(
    database_url: str, postgres_server: str, tmp_path: Path
) -> None:
    with psycopg.connect(database_url) as link:
        link.execute(EVENT)
        link.execute("create unlogged table shown (name text)")
        link.execute("insert into shown values ('Meri Aho')")
    file = write_backup(database_url, tmp_path)
    assert file.stat().st_mode & 0o077 == 0
    with psycopg.connect(postgres_server, autocommit=True) as link:
        link.execute("create database luotsi_restored template template0")
    try:
        restored = make_conninfo(postgres_server, dbname="luotsi_restored")
        program = find_binaries().program("pg_restore")
        subprocess.run([program, "--no-owner", f"--dbname={restored}", str(file)], check=True)
        with psycopg.connect(restored) as link:
            assert link.execute("select count(*) from event").fetchone() == (1,)
            assert link.execute("select count(*) from shown").fetchone() == (0,)
    finally:
        with psycopg.connect(postgres_server, autocommit=True) as link:
            link.execute("drop database luotsi_restored with (force)")


def test_the_doctor_is_on_the_command_line() -> None:
    assert "what to do" in CliRunner().invoke(main, ["doctor", "--help"]).output
