"""A real browser looking at a running application, and the accessibility rules it is held to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Page, ViewportSize
from starlette.types import ASGIApp

AXE = Path(__file__).parents[1] / "vendor" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1440, height=1000)


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong on the open page: rule, and the first places it is broken."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(r => r.violations)",
        RULES,
    )
    return [f"{one['id']}: {one['help']} at {_places(one)}" for one in found]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window; 0 is right."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(0, wide)


def sticking_out(page: Page) -> list[str]:
    """The beginnings of the elements that reach beyond the right edge of the window."""
    found: list[str] = page.evaluate(
        """[...document.body.querySelectorAll("*")]
        .filter(one => one.getBoundingClientRect().right > innerWidth)
        .map(one => one.outerHTML.slice(0, 90))"""
    )
    return found


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """The application on a free local port, with its address."""
    server = uvicorn.Server(
        uvicorn.Config(app, port=0, log_level="error", ws="none", lifespan="off", loop="asyncio")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=5)


def _places(violation: dict[str, Any]) -> str:
    return ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
