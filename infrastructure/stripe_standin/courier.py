"""Carries signed webhooks in the background, again and again until they are taken."""

import hashlib
import heapq
import hmac
import json
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx

from infrastructure.stripe_standin.weather import Weather

ATTEMPTS = 8
FIRST_WAIT_SECONDS = 0.25
REORDER_SECONDS = 0.3


def signature(secret: str, at: int, body: str) -> str:
    """Sign a message as Stripe does: time and HMAC-SHA256 over time, dot and body."""
    digest = hmac.new(secret.encode(), f"{at}.{body}".encode(), hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"


class Courier:
    """One thread with a bag of letters, each due at its own moment."""

    def __init__(
        self,
        url: str | None,
        secret: str,
        clock: Callable[[], datetime],
        weather: Weather,
    ) -> None:
        """Know where to carry to; without an address nothing is carried."""
        self.url = url
        self.secret = secret
        self.delivered: set[str] = set()
        self._clock = clock
        self._weather = weather
        self._bag: list[tuple[float, int, int, str]] = []
        self._count = 0
        self._busy = 0
        self._closed = False
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None

    def take(self, event: dict[str, Any]) -> None:
        """Put an event into the bag, if the weather lets it."""
        if self.url is None or self._weather.strikes("drop"):
            return
        body = json.dumps(event)
        self._put(body, self._lateness())
        if self._weather.strikes("duplicate"):
            self._put(body, self._lateness())

    def wait_until_empty(self, seconds: float = 10) -> bool:
        """Wait until nothing is in the bag or on the way."""
        with self._change:
            return self._change.wait_for(lambda: not self._bag and not self._busy, seconds)

    def close(self) -> None:
        """Go home; what is still in the bag is lost, as when Stripe gives up."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(5)

    def _lateness(self) -> float:
        late = self._weather.delay_seconds if self._weather.strikes("delay") else 0
        return late + (REORDER_SECONDS if self._weather.strikes("reorder") else 0)

    def _put(self, body: str, after: float, attempt: int = 1) -> None:
        with self._change:
            self._count += 1
            heapq.heappush(self._bag, (time.monotonic() + after, self._count, attempt, body))
            if self._thread is None:
                self._thread = threading.Thread(target=self._walk, daemon=True, name="courier")
                self._thread.start()
            self._change.notify_all()

    def _walk(self) -> None:
        with httpx.Client(timeout=5, trust_env=False) as client:
            while (letter := self._next()) is not None:
                _, _, attempt, body = letter
                taken = self._carry(client, body)
                if not taken and attempt < ATTEMPTS:
                    self._put(body, FIRST_WAIT_SECONDS * 2 ** (attempt - 1), attempt + 1)
                with self._change:
                    self._busy -= 1
                    self._change.notify_all()

    def _next(self) -> tuple[float, int, int, str] | None:
        with self._change:
            while not self._closed:
                wait = self._bag[0][0] - time.monotonic() if self._bag else None
                if wait is not None and wait <= 0:
                    self._busy += 1
                    return heapq.heappop(self._bag)
                self._change.wait(wait)
            return None

    def _carry(self, client: httpx.Client, body: str) -> bool:
        secret = "whsec_wrong" if self._weather.strikes("wrong_signature") else self.secret
        head = signature(secret, int(self._clock().timestamp()), body)
        headers = {"Stripe-Signature": head, "Content-Type": "application/json"}
        try:
            answer = client.post(self.url or "", content=body, headers=headers)
        except httpx.HTTPError:
            return False
        if answer.is_success:
            self.delivered.add(json.loads(body)["id"])
        return answer.is_success
