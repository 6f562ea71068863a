"""A production with defaults, stand-ins or keys in plain sight does not open."""

from pathlib import Path
from typing import Any

import pytest

from api.main import create_app
from infrastructure.earnest import NotInEarnest, objections, require_earnest
from infrastructure.settings import Settings

pytestmark = [pytest.mark.asvs("13.3.2"), pytest.mark.feature("R4")]


def settings(folder: Path, **other: Any) -> Settings:
    keys = folder / "keys"
    keys.mkdir(exist_ok=True)
    whole = {
        "mode": "production", "base_url": "https://firm.example", "data_dir": folder / "data",
        "keys_dir": keys, "stripe_api_key": "sk_live_x", "stripe_webhook_secret": "whsec_x",
        "smtp_url": "smtp://u:p@mail.example",
    }  # fmt: skip
    return Settings.model_validate(whole | other)


def test_a_whole_setting_opens(tmp_path: Path) -> None:
    assert list(objections(settings(tmp_path))) == []
    require_earnest(settings(tmp_path))


@pytest.mark.asvs("12.2.1")
@pytest.mark.asvs("13.2.3")
@pytest.mark.parametrize(
    ("other", "named"),
    [
        ({"base_url": None}, "LUOTSI_BASE_URL"),
        ({"base_url": "http://firm.example"}, "LUOTSI_BASE_URL"),
        ({"stripe_api_key": None}, "LUOTSI_STRIPE_API_KEY"),
        ({"stripe_api_key": "sk_test_standin"}, "LUOTSI_STRIPE_API_KEY"),
        ({"stripe_api_base": "http://127.0.0.1:1"}, "LUOTSI_STRIPE_API_BASE"),
        ({"stripe_webhook_secret": None}, "LUOTSI_STRIPE_WEBHOOK_SECRET"),
        ({"smtp_url": None}, "LUOTSI_SMTP_URL"),
        ({"keys_dir": None}, "LUOTSI_KEYS_DIR"),
        ({"rates": False}, "LUOTSI_RATES"),
    ],
)
def test_each_default_is_named(tmp_path: Path, other: dict[str, Any], named: str) -> None:
    with pytest.raises(NotInEarnest, match=named):
        create_app(settings(tmp_path, **other), "")


def test_a_key_others_can_read_is_named(tmp_path: Path) -> None:
    wish = settings(tmp_path)
    (wish.keys / "kek-1.key").write_bytes(b"x")
    (wish.keys / "kek-1.key").chmod(0o444)
    assert list(objections(wish)) == ["kek-1.key: only its owner may read it (chmod 400)"]


def test_the_clock_is_never_moved_in_earnest(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="LUOTSI_CLOCK"):
        settings(tmp_path, clock="2026-03-02T09:00:00+02:00")


def test_a_demonstration_opens_with_nothing_set(tmp_path: Path) -> None:
    require_earnest(Settings(data_dir=tmp_path))
