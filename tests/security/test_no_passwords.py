"""Nobody chooses a secret here, and none of ours can be guessed: that is why no slow hash is kept.

A look-up secret below 112 random bits would have to be hashed as a password is.
"""

import re
from dataclasses import fields
from typing import Any, cast
from uuid import uuid4

import psycopg
import pytest

from application.house import HOUSE
from domain.people import Role
from infrastructure.secrets_hashed import hashed, new_secret
from tests.signed_in import House, person_in

pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("11.4.2"), pytest.mark.asvs("6.5.2")]
CHOSEN = re.compile(r"password|passwd|passphrase|\bpin\b|pin_code|security_question|secret_answer")
ENOUGH = 112


def test_no_table_and_no_command_takes_a_secret_of_somebodys_choice(
    house: House, module_database: str
) -> None:
    with psycopg.connect(module_database) as link:
        columns = link.execute(
            "select table_schema || '.' || table_name || '.' || column_name"
            " from information_schema.columns"
            " where table_schema not in ('pg_catalog', 'information_schema')"
        ).fetchall()
    asked = [
        f"{kind.__name__}.{part.name}"
        for room in HOUSE
        for kind in room.commands
        for part in fields(cast("Any", kind))
    ]
    assert [one for (one,) in columns if CHOSEN.search(one)] == []
    assert [one for one in asked if CHOSEN.search(one)] == []
    assert len(columns) > 300
    assert len(asked) > 300


def test_what_is_kept_by_a_plain_hash_cannot_be_guessed(house: House) -> None:
    codes = house.run(
        lambda: house.reception.visits.codes.new_recovery_codes(person_in(Role.CLIENT))
    )
    assert all(re.fullmatch(r"[0-9a-f]{10}(-[0-9a-f]{10}){2}", code) for code in codes)
    assert min(len(code.replace("-", "")) * 4 for code in codes) >= ENOUGH
    made = {new_secret() for _ in range(200)}
    assert len(made) == 200
    assert {len(one) * 6 // 8 for one in made} == {32}
    token = house.run(
        lambda: house.reception.visits.new_token(
            person_in(Role.CLIENT), ("*",), house.reception.log.now()
        )
    )
    assert max(len(part) for part in token.split("_")) * 5 >= ENOUGH
    assert hashed(str(uuid4())) != hashed(str(uuid4()))
