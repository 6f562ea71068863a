"""The seconds to a first page are those until a page is there, and no page is no figure."""

import sys
from pathlib import Path

import pytest

from api.bench.first_page import NoPage, seconds_to_page

SERVES = """
import json, os, threading, time, http.server
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/book" else 404)
        self.end_headers()
    log_message = print
assert "DATABASE_URL" not in os.environ
place = http.server.HTTPServer(("127.0.0.1", 0), Page)
told = os.path.join(os.environ["LUOTSI_DATA_DIR"], "demo.json")
time.sleep(0.4)
open(told, "w").write(json.dumps({"address": f"http://127.0.0.1:{place.server_port}"}))
place.serve_forever()
"""


def test_the_time_ends_with_a_page_whatever_was_left_by_a_demo_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/firm")
    (tmp_path / "demo.json").write_text('{"address": "http://127.0.0.1:1"}')
    assert 0.4 < seconds_to_page([sys.executable, "-c", SERVES], tmp_path) < 60


def test_a_demo_that_ends_before_its_page_gives_no_figure(tmp_path: Path) -> None:
    with pytest.raises(NoPage):
        seconds_to_page([sys.executable, "-c", "pass"], tmp_path)
