"""People who book times and are invoiced, each from an address of their own, and never give up."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from http import HTTPStatus
from random import Random
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import httpx

from api.wiring.errands import HANDLERS
from api.wiring.parts import opened
from application.firm import Caller, Command
from application.invoicing.set_buyer import SetBuyer
from application.people.register_person import RegisterPerson
from domain.accounts import Buyer
from domain.events import NOBODY, Via
from domain.holidays import holidays_between
from domain.people import Role
from domain.slots import HELSINKI
from domain.vat import Customer
from infrastructure.settings import Settings
from infrastructure.worker import Worker
from tests.booking.scene import HOUR, MENTOR, THE_FIRM

Wish = tuple[str, dict[str, Any]]
SATURDAY = 5
FINANCE = UUID(int=0xF1)
WORDS = {"fi": "Tapaaminen", "sv": "Möte", "en": "Session"}


@dataclass
class Town:
    """A firm's address, a token of its finance, and what was heard from it."""

    address: str
    token: str
    acked: dict[UUID, dict[UUID, int]] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    late: int = 0
    """So many commands had been done already when they were sent again."""

    def client(self, nth: int) -> httpx.AsyncClient:
        """Somebody with an address of their own."""
        host = f"127.0.{1 + nth // 200}.{1 + nth % 200}"
        transport = httpx.AsyncHTTPTransport(local_address=host, verify=False)
        return httpx.AsyncClient(base_url=self.address, transport=transport, timeout=20)

    async def answers(self, number: int) -> None:
        """Wait until so many commands have been answered."""
        for _ in range(10_000):
            if len(self.acked) >= number:
                return
            await asyncio.sleep(0.02)

    async def insist(self, client: httpx.AsyncClient, path: str, body: dict[str, Any]) -> int:
        """Ask until there is an answer, always under the same key; the status in the end."""
        headers = {"Idempotency-Key": str(uuid4())}
        if "/billing/" in path:
            headers["Authorization"] = f"Bearer {self.token}"
        while True:
            try:
                answer = await client.post(path, json=body, headers=headers)
            except httpx.TransportError:
                await asyncio.sleep(0.2)
                continue
            self.statuses[answer.status_code] += 1
            if answer.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
                self._heard(answer)
                return answer.status_code
            await asyncio.sleep(0.05)

    def _heard(self, answer: httpx.Response) -> None:
        if answer.is_success:
            told = answer.json()
            versions = {UUID(stream): version for stream, version in told["versions"].items()}
            self.acked[UUID(told["command_id"])] = versions
            self.late += "idempotent-replayed" in answer.headers


async def found(settings: Settings, dsn: str, payers: list[UUID]) -> str:
    """Found the firm with its payers; a token of its finance."""
    buyer = Buyer(customer=Customer.FI_CONSUMER, name="Aino Aho", street="Kuja 1", postcode="00100",
                  town="Helsinki", email="aino@firma.example")  # fmt: skip
    wishes: list[Command] = [
        *THE_FIRM,
        RegisterPerson(person_id=FINANCE, name="Leena Laskutus", email="laskutus@luotsi.example",
                       roles=(Role.FINANCE,)),
        *(SetBuyer(payer_id=payer, buyer=buyer) for payer in payers),
    ]  # fmt: skip
    async with opened(settings, dsn) as reception:
        for wish in wishes:
            await reception.firm.do(wish, Caller(by=NOBODY, via=Via.CLI, command_id=uuid4()))
        return await reception.visits.new_token(FINANCE, ("*",), reception.log.now())


async def follow_up(settings: Settings, dsn: str) -> None:
    """Do everything that follows from what was done."""
    async with opened(settings, dsn) as reception:
        await Worker(reception, HANDLERS).catch_up()


def hours(since: datetime, number: int) -> list[datetime]:
    """So many free hours of the mentor, two a working day."""
    zone, day = ZoneInfo(HELSINKI), since.date() + timedelta(days=3)
    free: list[datetime] = []
    closed = holidays_between(day, day + timedelta(days=90))
    while len(free) < number:
        if day.weekday() < SATURDAY and day not in closed:
            free += [datetime.combine(day, time(hour), zone) for hour in (10, 14)]
        day += timedelta(days=1)
    return free[:number]


def booking(at: datetime) -> Wish:
    """The wish for an hour."""
    wish = {"service_id": str(HOUR), "mentor_id": str(MENTOR), "starts_at": at.isoformat()}
    return "/api/booking/hold-time", wish


def wishes(
    payer: UUID, today: date, free: list[datetime], chance: Random
) -> Iterator[tuple[str, Any]]:
    """What one person goes on asking for: hours everybody wants, and invoices."""
    while True:
        yield booking(chance.choice(free))
        line = {
            "charge": "other", "words": WORDS, "quantity": "1", "unit": "C62",
            "unit_price": "148.00", "supplied_from": str(today), "supplied_to": str(today),
        }  # fmt: skip
        yield "/api/billing/add-line", {"payer_id": str(payer), "line": line}
        yield "/api/billing/issue-invoice", {"payer_id": str(payer), "until": str(today)}
