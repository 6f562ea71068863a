"""The settings: complete when nothing is set, and what cannot be meant is refused by its name."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from infrastructure.settings import CHECKOUT, Mode, Settings, Shelf


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


def test_nothing_set_is_a_demonstration_in_the_checkout() -> None:
    settings = Settings()
    assert (settings.mode, settings.database_url, settings.shelf) == (
        Mode.DEMO,
        None,
        Shelf.UNLOGGED,
    )
    assert settings.data_dir == CHECKOUT / "var"
    assert settings.keys == CHECKOUT / "var" / "keys"
    assert settings.address == "http://127.0.0.1:8000"


def test_values_come_from_the_environment_with_the_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "LUOTSI_MODE": "production",
        "LUOTSI_PORT": "0",
        "LUOTSI_BASE_URL": "https://firm.example/",
        "LUOTSI_KEYS_DIR": "/run/keys",
        "LUOTSI_STRIPE_API_KEY": "sk_live_secret",
        "DATABASE_URL": "postgresql://elsewhere/firm",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert (settings.mode, settings.port) == (Mode.PRODUCTION, 0)
    assert settings.address == "https://firm.example"
    assert settings.keys == Path("/run/keys")
    assert settings.database_url == "postgresql://elsewhere/firm"


@pytest.mark.asvs("13.3.1")
def test_a_secret_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUOTSI_STRIPE_API_KEY", "sk_live_secret")
    monkeypatch.setenv("LUOTSI_SMTP_URL", "smtp://me:hidden@host")
    shown = repr(Settings()) + str(Settings().model_dump_json())
    assert "secret'" not in shown.replace("client_secret'", "")
    assert "sk_live" not in shown
    assert "hidden" not in shown


def test_an_empty_variable_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("LUOTSI_PORT", "")
    assert (Settings().database_url, Settings().port) == (None, 8000)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"LUOTSI_MODE": "live"}, "mode"),
        ({"LUOTSI_PORT": "70000"}, "port"),
        ({"LUOTSI_SHELF": "glass"}, "shelf"),
        ({"LUOTSI_CLOCK": "2026-03-02T09:00:00"}, "LUOTSI_CLOCK needs an offset"),
        (
            {"LUOTSI_CLOCK": "2026-03-02T09:00:00+02:00", "LUOTSI_MODE": "production"},
            "unset it in production",
        ),
        ({"LUOTSI_OIDC_ISSUER": "https://id.example"}, "belong together"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], named: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=named):
        Settings()


@pytest.mark.asvs("13.3.1")
def test_a_secret_is_read_from_the_file_of_its_name(tmp_path: Path) -> None:
    """Where the system hands credentials over as files, none stands in the environment."""
    (tmp_path / "luotsi_stripe_api_key").write_text("sk_live_of_the_file\n")
    (tmp_path / "luotsi_smtp_url").write_text("smtp://me:of_the_file@host")
    asked = (
        "from infrastructure.settings import Settings; s = Settings();"
        "print(s.stripe_api_key.get_secret_value(), s.smtp_url.get_secret_value())"
    )
    bare = {name: value for name, value in os.environ.items() if not name.startswith("LUOTSI_")}
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=CHECKOUT, check=True, capture_output=True, text=True,
        env={**bare, "CREDENTIALS_DIRECTORY": str(tmp_path)},
    )  # fmt: skip
    assert told.stdout.split() == ["sk_live_of_the_file", "smtp://me:of_the_file@host"]
