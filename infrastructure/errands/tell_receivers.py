"""Tell receivers elsewhere what happened, each by a job of its own, signed (Standard Webhooks)."""

from __future__ import annotations

import base64
import json
from typing import Any, Final
from uuid import UUID

from psycopg.types.json import Jsonb
from standardwebhooks import Webhook

from application.receivers.receiver_list import ReceiverRow, receiver_list
from domain.events import derived
from infrastructure.notices import send_again

TOLD: Final = range(200, 300)


class NotTold(Exception):
    """The receiver did not take it; it is told again."""


def secret_of(house: Any, receiver_id: UUID, version: int) -> bytes:
    """What a receiver's notices are signed with; made of our own key, so it lies nowhere."""
    fingerprint: bytes = house.log.ring.files.fingerprint(
        f"webhook|{receiver_id}|{version}".encode()
    )
    return fingerprint


def written(secret: bytes) -> str:
    """The secret as receivers enter it."""
    return "whsec_" + base64.b64encode(secret).decode()


async def tell_receivers(house: Any, about: dict[str, str]) -> None:
    """Plan a notice for each receiver of this kind; planning twice changes nothing."""
    rows: list[ReceiverRow] = await house.shelf.find(receiver_list)
    now = house.log.now()
    async with house.shelf.pool.connection() as link:
        for row in rows:
            if about["kind"] in row.kinds.split():
                message = derived(UUID(about["job"]), row.receiver_id)
                facts = {**about, "receiver_id": str(row.receiver_id), "message": str(message)}
                facts.pop("job")
                await link.execute(
                    "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                    " on conflict do nothing",
                    (message, "tell_receiver", Jsonb(facts), now),
                )


async def tell_receiver(house: Any, about: dict[str, str]) -> None:
    """Send one notice; whoever was removed meanwhile is told nothing. Raises NotTold."""
    rows: list[ReceiverRow] = await house.shelf.find(
        receiver_list, {"receiver_id": UUID(about["receiver_id"])}
    )
    if not rows:
        return
    row, now = rows[0], house.log.now()
    body = json.dumps(
        {
            "type": about["kind"], "timestamp": about["at"],
            "data": {
                "id": about["id"], "version": int(about["version"]),
                **{key[6:]: text for key, text in about.items() if key.startswith("about.")},
            },
        }
    )  # fmt: skip
    versions = [one for one in (row.secret, row.secret - 1) if one > 0]
    signed = [
        Webhook(secret_of(house, row.receiver_id, one)).sign(about["message"], now, body)
        for one in versions
    ]
    headers = {
        "Content-Type": "application/json", "User-Agent": "luotsi", "webhook-id": about["message"],
        "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": " ".join(signed),
    }  # fmt: skip
    status = await house.outside.post(row.address, body.encode(), headers)
    if status not in TOLD:
        raise NotTold(status)


async def tell_receiver_again(house: Any, about: dict[str, str]) -> None:
    """Plan a notice once more."""
    await send_again(house.shelf.pool, about, derived(UUID(about["job"]), "again"), house.log.now())
