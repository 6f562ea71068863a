import psycopg
import pytest

from infrastructure.checkpoint_keys import load_key
from infrastructure.checkpoints import open_checkpoint
from infrastructure.merkle_proofs import verify_consistency
from tests.trail.conftest import MERI, House

pytestmark = pytest.mark.feature("N2")


def test_the_whole_log_checks_out_from_the_page(house: House) -> None:
    house.settle()
    assert house.client.post("/api/trail/check").json()["ok"]
    assert "Everything holds." in house.client.post("/desk/trail/check?lang=en").text


def test_a_changed_event_is_named_by_its_position(house: House, database_url: str) -> None:
    house.settle()
    with psycopg.connect(database_url) as link:
        link.execute("set session_replication_role = replica")
        link.execute("update event set state = state || ' ' where stream = %s", (MERI,))
    found = house.client.post("/api/trail/check").json()
    assert not found["ok"]
    assert "it was changed" in found["problems"][0]
    assert "Something does not hold." in house.client.post("/desk/trail/check?lang=en").text


def test_a_witness_can_follow_the_log_from_any_checkpoint(house: House) -> None:
    house.settle()
    held = house.client.get("/api/trail/checkpoint").json()
    house.act_again()
    grown = house.client.get("/api/trail/growth", params={"first": held["size"]}).json()
    key = load_key(house.reception.settings.keys / "checkpoint.key", "luotsi").public
    old, new = (open_checkpoint(note, [key]) for note in (held["note"], grown["checkpoint"]))
    proof = [bytes.fromhex(one) for one in grown["hashes"]]
    assert verify_consistency(old.size, new.size, proof, old.root, new.root)
    assert new.size > old.size


def test_a_checkpoint_tells_no_names(house: House) -> None:
    house.settle()
    assert "Meri" not in house.client.get("/api/trail/checkpoint").text
