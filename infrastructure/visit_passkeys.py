"""Passkeys: kept with their public key; signing in asks the device to verify its user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg_pool import AsyncConnectionPool
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)


@dataclass(frozen=True)
class Passkey:
    """A passkey as its owner sees it in the list."""

    passkey_id: UUID
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Site:
    """Where a passkey counts: the name it is bound to, and the address it is used at."""

    rp_id: str
    origin: str
    firm: str


class Passkeys:
    """Adds, checks and removes passkeys."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def of(self, person_id: UUID) -> list[Passkey]:
        """A person's passkeys, the oldest first."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select passkey_id, name, added_at, used_at from passkey where person_id = %s"
                " order by added_at",
                (person_id,),
            )
            return [Passkey(*row) for row in await found.fetchall()]

    async def registration(self, site: Site, person_id: UUID, name: str, challenge: bytes) -> str:
        """What the browser is told to make a passkey with, as JSON."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select credential_id from passkey where person_id = %s", (person_id,)
            )
            known = [PublicKeyCredentialDescriptor(id=row[0]) for row in await found.fetchall()]
        return options_to_json(
            generate_registration_options(
                rp_id=site.rp_id, rp_name=site.firm, user_id=person_id.bytes, user_name=name,
                challenge=challenge, exclude_credentials=known,
                authenticator_selection=AuthenticatorSelectionCriteria(
                    resident_key=ResidentKeyRequirement.REQUIRED,
                    user_verification=UserVerificationRequirement.REQUIRED,
                ),
            )
        )  # fmt: skip

    async def add(
        self, site: Site, person_id: UUID, credential: dict[str, Any], challenge: bytes,
        name: str, now: datetime,
    ) -> bool:  # fmt: skip
        """Keep a passkey the browser made; False when it is not what was asked for."""
        try:
            made = verify_registration_response(
                credential=credential, expected_challenge=challenge, expected_rp_id=site.rp_id,
                expected_origin=site.origin, require_user_verification=True,
            )  # fmt: skip
        except (WebAuthnException, ValueError, KeyError, TypeError):
            return False
        async with self.pool.connection() as link:
            found = await link.execute(
                "insert into passkey (credential_id, person_id, public_key, sign_count, name,"
                " added_at) values (%s, %s, %s, %s, %s, %s) on conflict do nothing",
                (made.credential_id, person_id, made.credential_public_key, made.sign_count,
                 name, now),
            )  # fmt: skip
            return found.rowcount == 1

    def question(self, site: Site, challenge: bytes) -> str:
        """What the browser is told to sign in with, as JSON; any passkey of ours will do."""
        return options_to_json(
            generate_authentication_options(
                rp_id=site.rp_id, challenge=challenge,
                user_verification=UserVerificationRequirement.REQUIRED,
            )
        )  # fmt: skip

    async def whose(
        self, site: Site, credential: dict[str, Any], challenge: bytes, now: datetime
    ) -> UUID | None:
        """Who signed the challenge; None when nobody of ours did, or the device did not check."""
        try:
            credential_id = base64url_to_bytes(str(credential["id"]))
        except (KeyError, ValueError, TypeError):
            return None
        async with self.pool.connection() as link, link.transaction():
            found = await link.execute(
                "select person_id, public_key, sign_count from passkey where credential_id = %s"
                " for update",
                (credential_id,),
            )
            row = await found.fetchone()
            if row is None:
                return None
            try:
                shown = verify_authentication_response(
                    credential=credential, expected_challenge=challenge,
                    expected_rp_id=site.rp_id, expected_origin=site.origin,
                    credential_public_key=row[1], credential_current_sign_count=row[2],
                    require_user_verification=True,
                )  # fmt: skip
            except (WebAuthnException, ValueError, KeyError, TypeError):
                return None
            await link.execute(
                "update passkey set sign_count = %s, used_at = %s where credential_id = %s",
                (shown.new_sign_count, now, credential_id),
            )
        person_id: UUID = row[0]
        return person_id

    async def remove(self, person_id: UUID, passkey_id: UUID) -> bool:
        """Let go of one passkey."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "delete from passkey where person_id = %s and passkey_id = %s",
                (person_id, passkey_id),
            )
            return found.rowcount == 1

    async def forget(self, person_id: UUID) -> None:
        """Let go of all of a person's passkeys."""
        async with self.pool.connection() as link:
            await link.execute("delete from passkey where person_id = %s", (person_id,))
