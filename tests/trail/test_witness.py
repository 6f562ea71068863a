import pytest

from infrastructure.checkpoint_keys import PublicKey
from infrastructure.checkpoints import open_checkpoint
from tests.trail.conftest import House

pytestmark = pytest.mark.feature("N2")


def test_the_published_key_opens_the_newest_checkpoint_for_anybody(house: House) -> None:
    house.settle()
    house.forget_token()
    key = PublicKey.parse(house.client.get("/api/trail/key").json()["key"])
    note = house.client.get("/api/trail/checkpoint").json()["note"]
    assert open_checkpoint(note, [key]).size > 0


def test_anybody_may_make_their_browser_a_witness(house: House) -> None:
    house.settle()
    house.forget_token()
    key = house.client.get("/api/trail/key").json()["key"]
    page = house.client.get("/witness?lang=en").text
    assert f'data-witness="{key}"' in page
    assert "static/witness.js" in page
    assert "What it does not prove" in page


def test_before_the_first_seal_there_is_nothing_to_keep(house: House) -> None:
    house.forget_token()
    assert house.client.get("/api/trail/growth", params={"first": 999_999}).status_code == 404
