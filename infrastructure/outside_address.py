"""Tells an address that somebody gave us something, or reads it, and reaches nothing inside by it.

The name is looked up once; every address it leads to has to be a public one, and the connection
goes to that very address. No redirect is followed; of an answer to what is told only the status is
read, and of what is read no more than anybody needs.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx

from domain.receivers import AddressUnusable, plain_address

Look = Callable[[str], Awaitable[list[str]]]
PATIENCE: Final = 5.0
WHOLE_PATIENCE: Final = 30.0
MOST_BYTES: Final = 5_000_000
PLAIN: Final = {"Accept": "text/calendar, text/plain;q=0.5", "Accept-Encoding": "identity"}
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


class NotPublic(Exception):
    """The address leads to a machine inside, or to none."""


class TooLong(Exception):
    """What lies at the address is longer than anything we read."""


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
        async with self._asked("POST", address, headers, body) as answer:
            return answer.status_code

    async def read(self, address: str) -> tuple[int, str]:
        """Fetch a text; gives the status and the text. Raises NotPublic, httpx.HTTPError, TooLong.

        It is asked for uncompressed: what swells when opened could be of any length.
        """
        read = bytearray()
        try:
            async with (
                asyncio.timeout(WHOLE_PATIENCE),
                self._asked("GET", address, PLAIN) as answer,
            ):
                async for part in answer.aiter_raw():
                    read += part
                    if len(read) > MOST_BYTES:
                        raise TooLong
        except TimeoutError as late:
            raise httpx.ReadTimeout(address) from late
        return answer.status_code, read.decode(errors="replace")

    @asynccontextmanager
    async def _asked(
        self, method: str, address: str, headers: Mapping[str, str], body: bytes = b""
    ) -> AsyncIterator[httpx.Response]:
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
                method, url, content=body, headers={**headers, "Host": parts.netloc},
                extensions={"sni_hostname": host},
            )  # fmt: skip
            answer = await client.send(request, stream=True)
            try:
                yield answer
            finally:
                await answer.aclose()


def _plain(address: str) -> str:
    try:
        return plain_address(address)
    except AddressUnusable as odd:
        raise NotPublic(address) from odd
