"""An identity provider in memory, as honest or as hostile as a test wants it."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from tests.spec_times import NOON

ISSUER = "https://login.organisation.example"
CLIENT, SECRET, BACK = "luotsi", "client-secret", "http://127.0.0.1:8000/sign-in/back"


@dataclass
class StandInProvider:
    """Answers discovery, keys and tokens; `claims`, `header` and `forge` bend the id token."""

    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    subject: str = "employee-7"
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    forge: str = ""
    issuer: str = ISSUER
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    verifiers: list[str] = field(default_factory=list)

    def transport(self) -> httpx.MockTransport:
        """How the service reaches this provider."""
        return httpx.MockTransport(self._answer)

    def signs_in(self, address: str) -> dict[str, str]:
        """What the browser brings back after its user signed in here."""
        asked = {name: some[0] for name, some in parse_qs(urlsplit(address).query).items()}
        code = hashlib.sha256(asked["state"].encode()).hexdigest()
        self.asked[code] = asked
        return {"code": code, "state": asked["state"], "iss": self.issuer}

    def _answer(self, request: httpx.Request) -> httpx.Response:
        match request.url.path:
            case "/.well-known/openid-configuration":
                return httpx.Response(200, json={
                    "issuer": self.issuer, "jwks_uri": f"{ISSUER}/keys",
                    "authorization_endpoint": f"{ISSUER}/authorize",
                    "token_endpoint": f"{ISSUER}/token",
                })  # fmt: skip
            case "/keys":
                return httpx.Response(200, json={"keys": [self.key.as_dict(private=False)]})
        sent = {name: some[0] for name, some in parse_qs(request.content.decode()).items()}
        asked = self.asked.pop(sent.get("code", ""), None)
        verifier = sent.get("code_verifier", "")
        self.verifiers.append(verifier)
        if asked is None or _challenge(verifier) != asked.get("code_challenge"):
            return httpx.Response(400, json={"error": "invalid_grant"})
        token = {"access_token": "x", "token_type": "Bearer", "id_token": self._token(asked)}
        return httpx.Response(200, json=token)

    def _token(self, asked: dict[str, str]) -> str:
        now = int(NOON.timestamp())
        claims = {
            "iss": ISSUER, "aud": CLIENT, "sub": self.subject, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], "amr": ["pwd", "mfa"], "email": "client@firm.example",
            **self.claims,
        }  # fmt: skip
        header = {"alg": "RS256", "kid": "one", **self.header}
        match self.forge:
            case "none":
                return f"{_part({**header, 'alg': 'none'})}.{_part(claims)}."
            case "other key":
                return jwt.encode(header, claims, RSAKey.generate_key(2048, {"kid": "one"}))
            case "own key inside":
                own = RSAKey.generate_key(2048)
                inside = {**header, "jwk": own.as_dict(private=False)}
                signed = jwt.encode(header, claims, own)
                return f"{_part(inside)}.{signed.partition('.')[2]}"
            case "shared secret":
                public = OctKey.import_key(self.key.as_pem(private=False))
                return jwt.encode(header | {"alg": "HS256"}, claims, public)
            case "huge":
                signed = jwt.encode(header, claims | {"more": "y" * 20_000}, self.key)
                return str(signed)
        return jwt.encode(header, claims, self.key)


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
