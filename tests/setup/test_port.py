"""The port a service takes: its own, unless somebody is on it."""

import socket

from api.cli.commands import _with_port
from infrastructure.settings import Settings


def test_a_port_that_a_killed_process_has_just_left_is_taken_again() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]
    client = socket.create_connection(("127.0.0.1", port))
    connection, _ = server.accept()
    # Closed by the server first: its end lingers on the port for a minute.
    connection.close()
    client.recv(1)
    client.close()
    server.close()
    assert _with_port(Settings(port=port)).port == port


def test_a_port_somebody_answers_on_gives_way_to_a_free_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert _with_port(Settings(port=port)).port not in {0, port}
