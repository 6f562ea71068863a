"""A whole history written anew with the real key: only who kept an earlier checkpoint can tell."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from domain.people import Role
from infrastructure.audit_bundle import audit_bundle
from infrastructure.audit_check import verify_all
from infrastructure.audit_growth import growth_between
from infrastructure.checkpoint_keys import load_key
from infrastructure.checkpoints import as_kept, open_checkpoint
from infrastructure.errands.witness_mail import witness_mail
from infrastructure.merkle_proofs import verify_consistency
from infrastructure.verifiers.verify import verify
from tests.audit.rewriting import rewrite
from tests.security.course_of import begin
from tests.signed_in import House, open_house, person_in

pytestmark = [pytest.mark.feature("N2"), pytest.mark.proof]


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        yield house


async def seal(house: House) -> None:
    house.reception.seal()


def test_a_mailed_checkpoint_catches_a_history_written_anew_with_the_real_key(
    house: House,
) -> None:
    house.run(lambda: seal(house))
    house.run(lambda: witness_mail(house.reception, {}))
    letter = house.post.to(Role.QUALITY)[-1].text
    found = re.search(r"luotsi\n\d+\n(?:\S.*\n)+\n— luotsi \S+\n", letter)
    assert found
    held = as_kept("\r\n".join(f"> {line}" for line in found[0].splitlines()))
    assert held == found[0], "what a mail program quotes is still the signed text"
    begin(house)
    house.run(lambda: seal(house))
    key = load_key(house.reception.settings.keys / "checkpoint.key", "luotsi").public
    with psycopg.connect(house.reception.log.dsn, autocommit=True) as link:
        assert verify_all(link, key, [held]).ok
        rewrite(house.reception)
        assert verify_all(link, key).ok, "nothing inside shows it: everything is signed anew"
        problems = verify_all(link, key, [held]).problems
        size = open_checkpoint(held, (key,)).size
        assert problems == (f"checkpoint {size}: it was signed over another history",)
        grown = growth_between(link, size)
        assert grown is not None
        old, new = (open_checkpoint(note, (key,)) for note in (held, grown[2]))
        proof = [bytes.fromhex(one) for one in grown[1]]
        assert not verify_consistency(old.size, new.size, proof, old.root, new.root)
        bundle = audit_bundle(link, person_in(Role.QUALITY), key)
        assert verify(bundle, str(key))["ok"]
        assert not verify(bundle, str(key), held)["ok"]


def test_the_page_and_the_api_name_what_the_mailed_checkpoint_shows(house: House) -> None:
    house.run(lambda: seal(house))
    quality = house.as_(Role.QUALITY)
    held = quality.get("/api/trail/checkpoint").json()["note"]
    assert quality.post("/api/trail/check", json={"checkpoint": held}).json()["ok"]
    rewrite(house.reception)
    assert quality.post("/api/trail/check").json()["ok"]
    found = quality.post("/api/trail/check", json={"checkpoint": held}).json()
    assert "another history" in found["problems"][0]
    shown = quality.post("/desk/trail/check?lang=en", data={"checkpoint": held})
    assert "Something does not hold." in shown.text
    assert held.splitlines()[2] in shown.text, "what was pasted is kept"
