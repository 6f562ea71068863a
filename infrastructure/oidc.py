"""Signing in at the organisation's own identity provider: OpenID Connect with PKCE.

State, nonce and verifier stay with the browser's own question on our side. Who it is, is the
issuer and the subject of a token signed by a key of the issuer; nothing in the token's header
may bring a key along, and only two algorithms count.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlencode

import httpx
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from domain.refusals import Refused

ALGORITHMS: Final = ["RS256", "ES256"]
LONGEST_TOKEN: Final = 16_384
PATIENCE: Final = 5.0
KEPT: Final = timedelta(hours=1)
STRANGE_HEADERS: Final = frozenset({"jwk", "jku", "x5u", "x5c", "crit"})
TWO_FACTORS: Final = frozenset({"mfa", "hwk", "swk", "otp", "fpt"})


class SignInElsewhereFailed(Refused):
    """Signing in at your organisation did not work. Begin again; nothing was changed."""

    status = 403


@dataclass(frozen=True)
class Question:
    """What we sent the browser away with, and must see again."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Shown:
    """Who came back."""

    issuer: str
    subject: str
    two_factors: bool


class Provider:
    """One identity provider, as its own description says it works."""

    def __init__(
        self, issuer: str, client_id: str, client_secret: str, back: str,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:  # fmt: skip
        self.issuer, self.client_id, self.back = issuer.rstrip("/"), client_id, back
        self._secret, self._transport = client_secret, transport
        self._told: dict[str, Any] | None = None
        self._keys: KeySet | None = None
        self._until: datetime | None = None

    async def ask(self, now: datetime) -> Question:
        """Where to send the browser. Raises SignInElsewhereFailed."""
        told = await self._description(now)
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(64)
        digest = sha256(verifier.encode()).digest()
        wish = {
            "response_type": "code", "scope": "openid", "client_id": self.client_id,
            "redirect_uri": self.back, "state": state, "nonce": nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
        }  # fmt: skip
        address = f"{told['authorization_endpoint']}?{urlencode(wish)}"
        return Question(address, state, nonce, verifier)

    async def answer(
        self, code: str, nonce: str, verifier: str, issuer: str | None, now: datetime
    ) -> Shown:
        """Who came back with this code. Raises SignInElsewhereFailed."""
        if issuer is not None and issuer != self.issuer:  # RFC 9207: mixed up with another one
            raise SignInElsewhereFailed
        told = await self._description(now)
        wish = {
            "grant_type": "authorization_code", "code": code, "code_verifier": verifier,
            "redirect_uri": self.back,
        }  # fmt: skip
        try:
            async with self._client() as client:
                answer = await client.post(
                    told["token_endpoint"], data=wish, auth=(self.client_id, self._secret)
                )
            token = answer.raise_for_status().json()
            return self._shown(str(token["id_token"]), nonce, now)
        except (JoseError, httpx.HTTPError, KeyError, ValueError, TypeError) as wrong:
            raise SignInElsewhereFailed from wrong

    def _shown(self, id_token: str, nonce: str, now: datetime) -> Shown:
        if len(id_token) > LONGEST_TOKEN or self._keys is None:
            raise SignInElsewhereFailed
        header = jws.extract_compact(id_token.encode()).headers()
        if STRANGE_HEADERS & set(header) or header.get("typ", "JWT") != "JWT":
            raise SignInElsewhereFailed
        claims = jwt.decode(id_token, self._keys, algorithms=ALGORITHMS).claims
        jwt.JWTClaimsRegistry(
            now=int(now.timestamp()), leeway=30,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self.client_id},
            exp={"essential": True}, iat={"essential": True},
            sub={"essential": True}, nonce={"essential": True, "value": nonce},
        ).validate(claims)  # fmt: skip
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if several and claims.get("azp") != self.client_id:
            raise SignInElsewhereFailed
        two_factors = bool(TWO_FACTORS & set(claims.get("amr", ())))
        return Shown(self.issuer, str(claims["sub"]), two_factors)

    async def _description(self, now: datetime) -> dict[str, Any]:
        if self._told is None or self._until is None or now >= self._until:
            try:
                async with self._client() as client:
                    told = await client.get(f"{self.issuer}/.well-known/openid-configuration")
                    known: dict[str, Any] = told.raise_for_status().json()
                    keys = (await client.get(known["jwks_uri"])).raise_for_status().json()
            except (httpx.HTTPError, KeyError, ValueError) as away:
                raise SignInElsewhereFailed from away
            if known.get("issuer") != self.issuer:
                raise SignInElsewhereFailed
            self._told, self._until = known, now + KEPT
            self._keys = KeySet.import_key_set(keys)
        return self._told

    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            timeout=PATIENCE, follow_redirects=False, transport=self._transport
        )
