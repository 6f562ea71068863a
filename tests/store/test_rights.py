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
MATRIX: Final = {
    "event": ADDED_TO,
    "command_log": ADDED_TO,
    "audit_leaf": ADDED_TO,
    "audit_checkpoint": ADDED_TO,
    "lookup": ("SELECT", "INSERT", "DELETE"),
    "subject_key": ("SELECT", "INSERT", "UPDATE"),
    "schema_migrations": ("SELECT",),
    "job": ("SELECT", "INSERT", "UPDATE"),
    "reader_position": ("SELECT", "INSERT", "UPDATE"),
    "document": ("SELECT", "INSERT", "UPDATE"),
}


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
