"""The daily mail makes witnesses: what it holds proves that the log later only grew."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from api.wiring.errands import DAILY, HANDLERS
from domain.people import Role
from infrastructure.audit_growth import growth_between
from infrastructure.checkpoint_keys import load_key
from infrastructure.checkpoints import open_checkpoint
from infrastructure.errands.witness_mail import witness_mail
from infrastructure.merkle_proofs import verify_consistency
from tests.security.course_of import begin
from tests.signed_in import House, open_house
from tests.spec_times import NOON

pytestmark = pytest.mark.feature("N2")


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        yield house


def mailed(house: House) -> str:
    """The signed note of the last letter to the quality manager."""
    house.run(lambda: witness_mail(house.reception, {}))
    text = house.post.to(Role.QUALITY)[-1].text
    found = re.search(r"luotsi\n\d+\n(?:\S.*\n)+\n— luotsi \S+\n", text)
    assert found, text
    return found[0]


def test_what_the_mail_of_one_day_holds_is_the_beginning_of_what_the_next_days_holds(
    house: House,
) -> None:
    reception = house.reception
    house.run(lambda: _done(reception.seal))
    key = load_key(reception.settings.keys / "checkpoint.key", "luotsi").public
    first = open_checkpoint(mailed(house), (key,))
    house.let_it_be(NOON + timedelta(days=1))
    house.settle = lambda: None  # type: ignore[method-assign]
    begin(house)
    house.run(lambda: _done(reception.seal))
    second = open_checkpoint(mailed(house), (key,))
    assert first.size < second.size
    with psycopg.connect(reception.log.dsn) as link:
        grown = growth_between(link, first.size)
    assert grown is not None
    proof = [bytes.fromhex(one) for one in grown[1]]
    assert verify_consistency(first.size, second.size, proof, first.root, second.root)
    assert not verify_consistency(first.size, second.size, proof, second.root, first.root)


def test_nothing_is_mailed_before_the_first_seal_and_it_goes_out_every_morning(
    house: House,
) -> None:
    house.run(lambda: witness_mail(house.reception, {}))
    assert not [one for one in house.post.to(Role.QUALITY) if "sinetti" in one.subject]
    assert "witness_mail" in DAILY
    assert "witness_mail" in HANDLERS


async def _done(seal: object) -> None:
    assert callable(seal)
    seal()
