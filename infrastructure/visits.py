"""Who is signed in: web sessions, opaque and hashed, and the links and tokens beside them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from domain.people import Role
from domain.sign_in_policy import sign_in_at
from infrastructure.secrets_hashed import hashed, new_secret
from infrastructure.store.key_files import KeyFiles
from infrastructure.visit_codes import Codes
from infrastructure.visit_identities import Identities
from infrastructure.visit_links import Challenges, Links
from infrastructure.visit_passkeys import Passkeys
from infrastructure.visit_sessions import Session, Sessions
from infrastructure.visit_tokens import CONFIDENTIAL_SCOPE, Tokens

A_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Visit:
    """Somebody who is signed in, and the token their forms carry.

    `proven` says that a second factor was shown in this session; `strong_until` how long that
    still counts for what is confidential.
    """

    person_id: UUID
    csrf: str = ""
    scopes: tuple[str, ...] = ()
    session_id: UUID | None = None
    how: str = "link"
    proven: bool = True
    strong_until: datetime | None = None

    def strong(self, now: datetime) -> bool:
        """Whether a second factor was shown a short while ago, or the token was made for it."""
        if self.session_id is None:
            return CONFIDENTIAL_SCOPE in self.scopes
        return self.strong_until is not None and now < self.strong_until


class Visits:
    """Opens, finds and ends sign-ins. Every method takes the time (UTC) it is told."""

    def __init__(self, pool: AsyncConnectionPool, mode: str, files: KeyFiles) -> None:
        self.pool, self.mode = pool, mode
        self.links, self.challenges = Links(pool), Challenges(pool)
        self.tokens, self.identities = Tokens(pool, mode), Identities(pool)
        self.passkeys, self.codes = Passkeys(pool), Codes(pool, files)
        self.sessions = Sessions(pool)

    @property
    def trusting(self) -> bool:
        """Whether a link made by hand counts as a second factor: in demonstrations and tests."""
        return self.mode != "production"

    async def new_link(
        self, person_id: UUID, now: datetime, lives: timedelta | None = None, purpose: str = "enter"
    ) -> str:
        """Make a one-use secret that lets a person in until it expires."""
        expires_at = now + (lives or sign_in_at(now).link)
        return await self.links.make(person_id, expires_at, purpose)

    async def enter(
        self, person_id: UUID, now: datetime, roles: frozenset[Role] = frozenset(), *,
        how: str = "link", strong: bool | None = None, agent: str = "", csrf: str = "",
    ) -> str:  # fmt: skip
        """Open a web session and give its secret, for the cookie.

        `strong` says whether a second factor was shown; by itself it is in trusting modes only.
        `csrf` goes on when the same person shows another factor, so that open forms still count.
        """
        secret = new_secret()
        policy = sign_in_at(now)
        lasts = policy.lasting(roles)
        ends_at = now + lasts.at_most
        strong_until = None
        if strong is None and self.trusting:
            strong_until = ends_at
        elif strong:
            strong_until = now + policy.step_up
        await self.sessions.open(
            hashed(secret), person_id, csrf or secrets.token_urlsafe(24), now, ends_at, lasts.idle,
            how, agent, strong_until,
        )  # fmt: skip
        return secret

    async def visit(self, secret: str, now: datetime) -> Visit | None:
        """Who a cookie belongs to, while the session lasts."""
        found = await self.sessions.find(hashed(secret), now)
        if found is None:
            return None
        if now - found.seen_at > A_MINUTE:
            await self.sessions.seen(found.session_id, now)
        return _visit_of(found)

    async def leave(self, secret: str, now: datetime) -> None:
        """End a web session."""
        await self.sessions.end_by_secret(hashed(secret), now)

    async def new_token(
        self, person_id: UUID, scopes: tuple[str, ...], now: datetime,
        lives: timedelta | None = None, name: str = "",
    ) -> str:  # fmt: skip
        """Make an API token; it is shown this once."""
        return await self.tokens.make(person_id, scopes, now, lives, name)

    async def bearer(self, token: str, now: datetime) -> Visit | None:
        """Who a bearer token belongs to, while it is valid."""
        found = await self.tokens.bearer(token, now)
        if found is None:
            return None
        whole = self.trusting and "*" in found.scopes
        scopes = (*found.scopes, CONFIDENTIAL_SCOPE) if whole else found.scopes
        return Visit(found.person_id, scopes=scopes, how="token")

    async def end_all(self, person_id: UUID, now: datetime, *, factors: bool = False) -> None:
        """End every sign-in of a person and their tokens; with `factors` forget all ways in."""
        await self.sessions.end(person_id, now)
        await self.tokens.revoke(person_id, None, now)
        if factors:
            for part in (self.passkeys, self.codes, self.identities):
                await part.forget(person_id)


def _visit_of(session: Session) -> Visit:
    return Visit(
        session.person_id, session.csrf, session_id=session.session_id, how=session.how,
        proven=session.proven_at is not None, strong_until=session.strong_until,
    )  # fmt: skip
