"""Tells an address that somebody gave us something, and reaches nothing inside by it.

The name is looked up once; every address it leads to has to be a public one, and the connection
goes to that very address. No redirect is followed, and of the answer only its status is read.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx

from domain.receivers import AddressUnusable, plain_address

Look = Callable[[str], Awaitable[list[str]]]
PATIENCE: Final = 5.0
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


class NotPublic(Exception):
    """The address leads to a machine inside, or to none."""


async def looked_up(host: str) -> list[str]:
    """Every address a name leads to."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def is_public(text: str) -> bool:
    """Whether an address is one of the open network, under whatever disguise."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast


@dataclass(frozen=True)
class Outside:
    """Sends to addresses people gave us."""

    look: Look = looked_up
    transport: httpx.AsyncBaseTransport | None = None

    async def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Send; gives the status. Raises NotPublic, httpx.HTTPError."""
        parts = urlsplit(_plain(address))
        host = parts.hostname or ""
        try:
            found = await asyncio.wait_for(self.look(host), PATIENCE)
        except (OSError, UnicodeError, TimeoutError) as unknown:
            raise NotPublic(host) from unknown
        if not found or not all(is_public(one) for one in found):
            raise NotPublic(host)
        target = f"[{found[0]}]" if ":" in found[0] else found[0]
        url = parts._replace(netloc=target).geturl()
        async with httpx.AsyncClient(
            transport=self.transport, timeout=PATIENCE, follow_redirects=False, trust_env=False
        ) as client:
            request = client.build_request(
                "POST", url, content=body, headers={**headers, "Host": parts.netloc},
                extensions={"sni_hostname": host},
            )  # fmt: skip
            answer = await client.send(request, stream=True)
            await answer.aclose()
        return answer.status_code


def _plain(address: str) -> str:
    try:
        return plain_address(address)
    except AddressUnusable as odd:
        raise NotPublic(address) from odd
