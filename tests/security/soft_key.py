"""A passkey device in software (ES256), for tests: makes a credential and signs challenges."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import bytes_to_base64url as written
from webauthn.helpers.encode_cbor import encode_cbor

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class SoftKey:
    """One device; `origin` is the page it is at, `verifies` whether it asks its user."""

    rp_id: str = "127.0.0.1"
    origin: str = "http://127.0.0.1:8000"
    verifies: bool = True
    count: int = 0
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def made(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer a wish for a new credential."""
        client = self._client_data("webauthn.create", options["challenge"])
        point = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)}
        attested = bytes(16) + len(self.credential_id).to_bytes(2) + self.credential_id
        data = self._data(ATTESTED) + attested + encode_cbor(public)
        whole = encode_cbor({"fmt": "none", "attStmt": {}, "authData": data})
        return self._answer(client, attestationObject=written(whole))

    def signed(self, options: dict[str, Any]) -> dict[str, Any]:
        """Sign a challenge."""
        self.count += 1
        client = self._client_data("webauthn.get", options["challenge"])
        data = self._data()
        digest = hashlib.sha256(client).digest()
        signature = self.key.sign(data + digest, ec.ECDSA(SHA256()))
        return self._answer(
            client, authenticatorData=written(data), signature=written(signature), userHandle=None
        )

    def _data(self, more: int = 0) -> bytes:
        flags = PRESENT | (VERIFIED if self.verifies else 0) | more
        return (
            hashlib.sha256(self.rp_id.encode()).digest() + bytes([flags]) + self.count.to_bytes(4)
        )

    def _client_data(self, kind: str, challenge: str) -> bytes:
        told = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(told).encode()

    def _answer(self, client: bytes, **response: str | None) -> dict[str, Any]:
        shared = {"clientDataJSON": written(client), **response}
        name = written(self.credential_id)
        return {
            "id": name, "rawId": name, "type": "public-key", "response": shared,
            "clientExtensionResults": {},
        }  # fmt: skip
