"""The stand-in's desk: takes a request, does it once, remembers the answer, sends the news."""

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from infrastructure.stripe_standin import shapes
from infrastructure.stripe_standin.checkout import expire_overdue
from infrastructure.stripe_standin.courier import Courier
from infrastructure.stripe_standin.forms import nested
from infrastructure.stripe_standin.ledger import Ledger, Thing, shown
from infrastructure.stripe_standin.refusals import ApiRefusal
from infrastructure.stripe_standin.weather import Weather

Act = Callable[[dict[str, Any]], Thing]


@dataclass
class Standin:
    """The whole stand-in: what it remembers, the weather, the courier, where its pages live."""

    key: str
    ledger: Ledger
    weather: Weather
    courier: Courier
    page_base: str | None

    def pages_at(self, request: Request) -> str:
        """Tell where the hosted pages are, by default beside the request's own address."""
        root = request.scope["root_path"].removesuffix("/v1")
        here = request.url.replace(path=root, query="")
        return (self.page_base or str(here)).rstrip("/")

    def settle(self, *, wrote: bool) -> None:
        """Keep what was done and hand the news to the courier."""
        fresh = self.ledger.take_fresh()
        if wrote or fresh:
            self.ledger.save()
        for event in fresh:
            self.courier.take(shown(event))

    def close(self) -> None:
        """Stop the courier."""
        self.courier.close()

    async def serve(
        self, request: Request, shape: Any, act: Act, *, calm: bool = False
    ) -> JSONResponse:
        """Answer one request of the API, in whatever weather there is unless it is `calm`."""
        body = (await request.body()).decode(errors="replace")
        weather = Weather() if calm else self.weather
        try:
            self._let_in(request, weather)
            acting = _struck(act, weather) if request.method == "POST" else act
            status, answer, replayed = self._once(request, body, shape, acting)
        except ApiRefusal as refusal:
            status, answer, replayed = refusal.status, refusal.body(), False
        if weather.strikes("hang"):
            await asyncio.sleep(self.weather.hang_seconds)
        headers = {"Request-Id": f"req_{_print(body)[:14]}"}
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        return JSONResponse(answer, status, headers)

    def authorised(self, request: Request) -> bool:
        """Tell whether the request carries our key."""
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(given.encode(), self.key.encode())

    def _let_in(self, request: Request, weather: Weather) -> None:
        if not self.authorised(request):
            raise ApiRefusal(401, "Invalid API Key provided", type_="invalid_request_error")
        if weather.strikes("too_many"):
            raise ApiRefusal(429, "Too many requests", code="rate_limit", began=False)
        if weather.strikes("error_before"):
            raise ApiRefusal(500, "An error occurred.", type_="api_error", began=False)

    def _once(self, request: Request, body: str, shape: Any, act: Act) -> tuple[int, Thing, bool]:
        key = request.headers.get("idempotency-key") if request.method == "POST" else None
        asked = _print(f"{request.url.path}?{body}")
        with self.ledger.lock:
            if key and (before := self.ledger.answers.get(key)):
                return *_replay(before, asked), True
            given = shapes.read(shape, nested(body or request.url.query))
            status, answer, began = self._act(act, given)
            if key and began:
                kept = {"asked": asked, "status": status, "answer": answer}
                self.ledger.answers[key] = kept
            self.settle(wrote=request.method == "POST")
        return status, answer, False

    def _act(self, act: Act, given: dict[str, Any]) -> tuple[int, Thing, bool]:
        expire_overdue(self.ledger)
        try:
            return 200, _expanded(self.ledger, act(given), given.get("expand", [])), True
        except ApiRefusal as refusal:
            return refusal.status, refusal.body(), refusal.began


def _struck(act: Act, weather: Weather) -> Act:
    """Do the thing, and sometimes answer 500 although it was done."""

    def done(given: dict[str, Any]) -> Thing:
        answer = act(given)
        if weather.strikes("error_after_effect"):
            raise ApiRefusal(500, "An unknown error occurred.", type_="api_error")
        return answer

    return done


def _replay(before: Thing, asked: str) -> tuple[int, Thing]:
    if before["asked"] != asked:
        words = "Keys for idempotent requests can only be used with the same parameters."
        raise ApiRefusal(400, words, type_="idempotency_error")
    return before["status"], before["answer"]


def _expanded(ledger: Ledger, thing: Thing, paths: list[str]) -> Thing:
    answer = shown(thing)
    for path in paths:
        if isinstance(answer.get(path), str) and answer[path] in ledger.things:
            answer[path] = shown(ledger.things[answer[path]])
    return answer


def _print(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
