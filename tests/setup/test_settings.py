"""The settings: complete when nothing is set, and what cannot be meant is refused by its name."""

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
