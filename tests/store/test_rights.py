from pathlib import Path
from typing import Final
from uuid import uuid4

import psycopg
import pytest
from psycopg import errors
from psycopg.conninfo import make_conninfo

from application.people.register_person import RegisterPerson
from infrastructure.store import PostgresLog
from tests.store.conftest import do
from tests.store.rows import positions, recording, verdicts

VERBS: Final = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")
ADDED_TO: Final = ("SELECT", "INSERT")
KEPT: Final = ("SELECT", "INSERT", "UPDATE")
PASSING: Final = ("SELECT", "INSERT", "UPDATE", "DELETE")
MATRIX: Final = {
    "event": ADDED_TO,
    "command_log": ADDED_TO,
    "audit_leaf": ADDED_TO,
    "audit_checkpoint": ADDED_TO,
    "lookup": ("SELECT", "INSERT", "DELETE"),
    "subject_key": KEPT,
    "schema_migrations": ("SELECT",),
    "job": KEPT,
    "reader_position": KEPT,
    "reader_trouble": PASSING,
    "webhook_inbox": KEPT,
    "document": KEPT,
    "sign_in_link": PASSING,
    "sign_in_challenge": PASSING,
    "web_session": PASSING,
    "api_token": PASSING,
    "passkey": PASSING,
    "code_device": PASSING,
    "recovery_code": PASSING,
    "outside_identity": PASSING,
    "rate_bucket": PASSING,
    "live_hold": PASSING,
}
"""Every table and what the service may do to it. Nothing is changed in the log, nothing emptied."""


@pytest.fixture
def as_app(database_url: str) -> str:
    """The address of the test's database for the role that only adds to the log."""
    with psycopg.connect(database_url, autocommit=True) as link:
        link.execute("alter role luotsi_app login")
    return make_conninfo(database_url, options="-c role=luotsi_app")


def test_a_role_that_may_only_insert_and_select_events_appends(
    database_url: str, as_app: str, tmp_path: Path
) -> None:
    assert verdicts(as_app, recording(uuid4()), recording(uuid4())) == ["kept", "kept"]
    log = PostgresLog.open(as_app, tmp_path)
    do(log, RegisterPerson(name="Anna", email="anna@luotsi.example"))
    assert log.events(2, 1)[0].position == 3
    log.close()
    assert positions(database_url) == [1, 2, 3]


@pytest.mark.asvs("13.2.2")
@pytest.mark.parametrize("table", MATRIX)
def test_the_services_rights_are_as_written(database_url: str, table: str) -> None:
    assert _rights(database_url, "luotsi_app", table) == MATRIX[table]


def test_every_table_is_in_the_matrix(database_url: str) -> None:
    asked = "select relname from pg_class where relnamespace = 'public'::regnamespace"
    with psycopg.connect(database_url) as link:
        found = link.execute(asked + " and relkind in ('r', 'p', 'v', 'm')").fetchall()
    assert {name for (name,) in found} == set(MATRIX)


@pytest.mark.parametrize("act", [
    "update event set name = 'x'", "delete from event", "truncate event", "drop table event",
    "alter table event add column x int", "create table x (y int)",
    "drop trigger event_is_for_ever on event",
    "update command_log set answer = null", "delete from audit_leaf", "truncate audit_checkpoint",
    "delete from subject_key", "create role x", "grant luotsi_audit to luotsi_app",
    "alter role luotsi_app bypassrls", "insert into schema_migrations values ('x')",
    "alter table event disable trigger all", "set session_replication_role = replica",
    "create function x() returns int language sql as 'select 1'",
])  # fmt: skip
def test_the_service_may_neither_change_the_log_nor_the_house_it_lives_in(
    as_app: str, act: str
) -> None:
    verdicts(as_app, recording(uuid4()))
    with (
        psycopg.connect(as_app) as link,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        link.execute(act.encode())
    assert positions(as_app) == [1]


@pytest.mark.parametrize("role", ["luotsi_app", "luotsi_audit"])
def test_no_role_of_ours_goes_round_the_rights(database_url: str, role: str) -> None:
    asked = (
        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication"
        " from pg_roles where rolname = %s"
    )
    with psycopg.connect(database_url) as link:
        assert link.execute(asked, [role]).fetchone() == (False,)


SEALED: Final = {
    "event", "command_log", "audit_leaf", "lookup", "subject_key", "document", "code_device",
    "recovery_code", "passkey", "web_session", "sign_in_link", "sign_in_challenge", "api_token",
    "rate_bucket", "live_hold",
}  # fmt: skip
"""Tables with bytes in them: the log's and the keys' own, and hashes. None of the read models."""


@pytest.mark.asvs("8.2.3")
def test_a_table_with_ciphertext_has_row_level_security_or_is_one_of_the_logs_own(
    database_url: str,
) -> None:
    asked = (
        "select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'bytea'::regtype"
        " where n.nspname in ('public', 'shelf') and c.relkind = 'r' and not c.relrowsecurity"
    )
    with psycopg.connect(database_url) as link:
        found = {name for (name,) in link.execute(asked).fetchall()}
    assert found == SEALED


@pytest.mark.parametrize(
    "table", ["subject_key", "lookup", "web_session", "api_token", "document", "job"]
)
def test_the_auditor_has_no_way_to_keys_and_people(database_url: str, table: str) -> None:
    assert _rights(database_url, "luotsi_audit", table) == ()
    assert _rights(database_url, "luotsi_audit", "event") == ("SELECT",)


@pytest.mark.parametrize("act", [
    "update event set name = 'other'", "delete from event", "truncate event",
])  # fmt: skip
def test_not_even_the_owner_changes_what_was_recorded(database_url: str, act: str) -> None:
    verdicts(database_url, recording(uuid4()))
    with psycopg.connect(database_url) as link, pytest.raises(errors.RaiseException):
        link.execute(act.encode())
    assert positions(database_url) == [1]


def _rights(dsn: str, role: str, table: str) -> tuple[str, ...]:
    with psycopg.connect(dsn) as link:
        asked = (
            "select verb from unnest(%s::text[]) verb where has_table_privilege(%s::name, %s, verb)"
        )
        granted = {verb for (verb,) in link.execute(asked, [list(VERBS), role, table]).fetchall()}
    return tuple(verb for verb in VERBS if verb in granted)
