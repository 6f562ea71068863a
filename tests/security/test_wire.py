"""Requests as bytes: each has one length, and is decoded once."""

import re
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.running_firm import RunningFirm, running_firm


@pytest.fixture(scope="module")
def firm(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningFirm]:
    with running_firm(module_database, tmp_path_factory.mktemp("wire")) as opened:
        yield opened


def statuses(firm: RunningFirm, sent: bytes) -> list[int]:
    """Send bytes as they are on one connection; the statuses until the server hangs up."""
    place = urlsplit(firm.address)
    with socket.create_connection((place.hostname, place.port or 80), timeout=5) as link:
        link.sendall(sent)
        came = b""
        while part := link.recv(65_536):
            came += part
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", came)]


def request(firm: RunningFirm, *headers: str, body: str = "") -> bytes:
    host = urlsplit(firm.address).netloc
    head = ["POST /leave HTTP/1.1", f"Host: {host}", *headers]
    return ("\r\n".join([*head, "", ""]) + body).encode()


HIDDEN = "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.mark.asvs("4.2.1")
@pytest.mark.parametrize(
    "headers",
    [
        ("Content-Length: 4", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Content-Length: 4"),
        ("Content-Length: 4", "Content-Length: 60"),
        ("Content-Length: 4, 60",),
        ("Content-Length: +4",),
        ("Content-Length: -1",),
        ("Transfer-Encoding: xchunked",),
        ("Transfer-Encoding : chunked",),
    ],
    ids=str,
)
def test_a_request_of_two_lengths_is_refused_and_nothing_hides_in_it(
    firm: RunningFirm, headers: tuple[str, ...]
) -> None:
    said = statuses(firm, request(firm, *headers, body=f"0\r\n\r\n{HIDDEN}"))
    assert said == [400]


@pytest.mark.asvs("4.2.1")
def test_two_whole_requests_get_two_answers(firm: RunningFirm) -> None:
    host = urlsplit(firm.address).netloc
    one = f"GET /sign-in HTTP/1.1\r\nHost: {host}\r\n"
    assert statuses(firm, f"{one}\r\n{one}Connection: close\r\n\r\n".encode()) == [200, 200]


@pytest.mark.asvs("1.1.1")
@pytest.mark.parametrize(
    ("path", "status"),
    [("/sign%2Din", 200), ("/sign%252Din", 404), ("/static/%252e%252e/main.py", 404)],
)
def test_an_address_is_decoded_once(firm: RunningFirm, path: str, status: int) -> None:
    host = urlsplit(firm.address).netloc
    asked = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
    assert statuses(firm, asked) == [status]
