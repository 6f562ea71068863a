"""Whatever address somebody gives us, nothing inside is reached by it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from infrastructure.outside_address import NotPublic, Outside, is_public, looked_up

pytestmark = [pytest.mark.asvs("1.3.6"), pytest.mark.feature("Q3")]
INSIDE = [
    "127.0.0.1", "127.1.2.3", "0.0.0.0",  # noqa: S104 - nobody binds to it here
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::", "2001:0:7f00:1:0:0:80ff:fffe",
    "", "localhost", "not an address", "127.0.0.1.example",
]  # fmt: skip
STRANGE = [
    "https://127.0.0.1/", "https://[::1]/", "https://localhost/", "https://2130706433/",
    "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://0/",
    "https://[::ffff:127.0.0.1]/", "https://localhost./", "https://169.254.169.254/latest/",
    "http://93.184.215.14/", "https://93.184.215.14:8443/", "https://a@93.184.215.14/",
]  # fmt: skip
PUBLIC = ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"]


class Wire(httpx.AsyncBaseTransport):
    """Takes note of every connection there would have been."""

    def __init__(self, status: int = 204, **headers: str) -> None:
        self.seen: list[httpx.Request] = []
        self.status, self.headers = status, headers

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        return httpx.Response(self.status, headers=self.headers, request=request)


def leads_to(*addresses: str) -> Callable[[str], Awaitable[list[str]]]:
    async def look(host: str) -> list[str]:
        return list(addresses)

    return look


def post(outside: Outside, address: str = "https://crm.example/hooks?x=1") -> int:
    return asyncio.run(outside.post(address, b"{}", {"webhook-id": "1"}))


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_inside_is_never_connected_to(address: str) -> None:
    wire = Wire()
    assert not is_public(address)
    with pytest.raises(NotPublic):
        post(Outside(leads_to(address), wire))
    with pytest.raises(NotPublic):
        post(Outside(leads_to("1.1.1.1", address), wire))
    assert wire.seen == []


@pytest.mark.parametrize("address", STRANGE)
def test_an_address_in_disguise_is_never_connected_to(address: str) -> None:
    wire = Wire()
    with pytest.raises(NotPublic):
        post(Outside(looked_up, wire), address)
    assert wire.seen == []


@pytest.mark.parametrize("address", PUBLIC)
def test_the_connection_goes_to_the_address_that_was_looked_up(address: str) -> None:
    wire = Wire()
    assert post(Outside(leads_to(address), wire)) == 204
    (sent,) = wire.seen
    assert sent.url.host.strip("[]") == address
    assert sent.headers["host"] == "crm.example"
    assert sent.extensions["sni_hostname"] == "crm.example"
    assert sent.url.raw_path == b"/hooks?x=1"


def test_a_name_is_looked_up_once_so_that_it_cannot_change_its_mind() -> None:
    asked: list[str] = []

    async def rebinding(host: str) -> list[str]:
        asked.append(host)
        return ["1.1.1.1"] if len(asked) == 1 else ["127.0.0.1"]

    wire = Wire()
    post(Outside(rebinding, wire))
    assert asked == ["crm.example"]
    assert wire.seen[0].url.host == "1.1.1.1"


def test_nobody_is_followed_elsewhere() -> None:
    wire = Wire(302, location="https://127.0.0.1/")
    assert post(Outside(leads_to("1.1.1.1"), wire)) == 302
    assert len(wire.seen) == 1


@pytest.mark.parametrize("trouble", [OSError("unknown"), UnicodeError("odd")])
def test_a_name_nobody_knows_is_not_public(trouble: Exception) -> None:
    async def unknown(_: str) -> Any:
        raise trouble

    with pytest.raises(NotPublic):
        post(Outside(unknown, Wire()))
