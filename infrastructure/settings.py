"""Everything the surroundings may decide, read from the environment in this one place.

Names carry the prefix `LUOTSI_`, besides `DATABASE_URL`. Nothing set is a complete setting: a
demonstration on this machine with its own PostgreSQL. A secret may lie in a file of its name in
the folder `CREDENTIALS_DIRECTORY`, as systemd's `LoadCredential=` puts it.
"""

import os
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent


class Mode(StrEnum):
    """How much the running firm is in earnest."""

    DEMO = "demo"
    TEST = "test"
    PRODUCTION = "production"


class Shelf(StrEnum):
    """Whether read models survive a crash of PostgreSQL (logged) or are rebuilt (unlogged)."""

    UNLOGGED = "unlogged"
    LOGGED = "logged"


class Settings(BaseSettings):
    """The surroundings of one process.

    Raises `pydantic.ValidationError` when a value cannot be meant, naming the variable.
    """

    model_config = SettingsConfigDict(
        env_prefix="LUOTSI_", env_ignore_empty=True, frozen=True, extra="ignore",
        secrets_dir=os.environ.get("CREDENTIALS_DIRECTORY"),
    )  # fmt: skip

    mode: Mode = Mode.DEMO
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535, description="0 takes a free one")
    base_url: str | None = Field(default=None, description="the address people see")
    data_dir: Path = CHECKOUT / "var"
    keys_dir: Path | None = Field(default=None, description="key-encryption keys; a disk apart")
    database_url: str | None = Field(default=None, validation_alias="DATABASE_URL")
    changes_dir: Path | None = Field(
        default=None, description="our own PostgreSQL keeps every change there; a disk apart"
    )
    shelf: Shelf = Shelf.UNLOGGED
    clock: datetime | None = Field(default=None, description="a fixed now, for tests and demo")

    rates: bool | None = Field(default=None, description="limits on how often one may ask")
    proxies: str | None = Field(
        default=None, description="addresses of own proxies, whose X-Forwarded headers are believed"
    )

    stripe_api_key: SecretStr | None = None
    stripe_api_base: str | None = Field(default=None, description="a stand-in for Stripe")
    stripe_webhook_secret: SecretStr | None = None
    smtp_url: SecretStr | None = Field(default=None, description="smtp://user:pw@host:587")

    einvoice_url: str | None = Field(default=None, description="the e-invoicing operator")
    einvoice_token: SecretStr | None = None
    einvoice_status_path: str = Field(
        default="/invoices/{id}", description="where it tells the way"
    )

    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None

    @property
    def keys(self) -> Path:
        """The folder of the key-encryption keys: its own where set, else inside the data folder."""
        return self.keys_dir or self.data_dir / "keys"

    @property
    def address(self) -> str:
        """The address people see, without a slash at its end."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def rates_on(self) -> bool:
        """Whether requests are counted; off by default in tests only."""
        return self.mode is not Mode.TEST if self.rates is None else self.rates

    @property
    def hosts(self) -> list[str]:
        """The names this service answers to; a request to another name is refused."""
        host = urlsplit(self.address).hostname or self.host
        others = [] if self.mode is Mode.PRODUCTION else ["testserver"]
        return [host, "127.0.0.1", "localhost", *others]

    @model_validator(mode="after")
    def _the_clock_is_never_moved_in_earnest(self) -> Self:
        if self.clock and self.mode is Mode.PRODUCTION:
            msg = "LUOTSI_CLOCK moves time for tests and demonstrations; unset it in production"
            raise ValueError(msg)
        if self.clock and self.clock.tzinfo is None:
            msg = "LUOTSI_CLOCK needs an offset, as in 2026-03-02T09:00:00+02:00"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _sign_in_by_an_organisation_is_whole_or_absent(self) -> Self:
        parts = (self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret)
        if any(parts) and not all(parts):
            msg = "LUOTSI_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET belong together"
            raise ValueError(msg)
        return self


def as_where_nothing_is_set() -> dict[str, str]:
    """The surroundings of this process without anything that sets the firm up."""
    surroundings = {name: told for name, told in os.environ.items() if name[:7] != "LUOTSI_"}
    surroundings.pop("DATABASE_URL", None)
    return surroundings
