"""A firm, its payment stand-in, and the lives money may have: what a storm is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid5

import httpx

from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.let_go import CancelOrder
from application.booking.start_payment import NoteCheckout, StartPayment
from application.engagements.cancel_session import CancelSession
from application.firm import Caller, Command
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.payments.gateway import GatewayUnreachable
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.people.register_person import RegisterPerson
from domain.events import Via, derived
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.orders import Method, Order
from domain.refusals import Refused
from domain.slots import HELSINKI, zone_named
from infrastructure.stripe_payments import StripePayments
from tests.booking.scene import HOUR, PRICE
from tests.running_firm import RunningFirm

STORM = {
    "drop": 0.8, "duplicate": 0.3, "reorder": 0.3, "wrong_signature": 0.1, "error_before": 0.1,
    "error_after_effect": 0.1, "delay": 0.2, "delay_seconds": 0.3,
}  # fmt: skip
SILENCE = {"drop": 1.0}
"""Every message of this stretch is lost for good; nobody carries it again."""
PATIENT = 300.0
"""A storm shares its machine: an answer may take long, in seconds."""
CALM = dict.fromkeys(STORM, 0.0)
EVERY_DAY = tuple((day, Hours(time(8), time(18))) for day in range(1, 8))
WORLD = UUID("6c756f74-7369-5000-8000-0000000000aa")
LEFT_OUT = (
    "write_document", "send_document", "session_mail", "letter", "withdrawal_mail",
    "reconcile_lately",
)  # fmt: skip
"""Papers and mail are not what a storm is about, and it is reconciled once it is over."""
Life = Iterator[None]


async def _nothing(house: Any, about: dict[str, str]) -> None:
    """Leave an errand out."""


@dataclass
class Purchase:
    """One order on its way to be paid, and the pages opened for it."""

    order_id: UUID
    client_id: UUID
    pages: list[tuple[str, str]] = field(default_factory=list)


class World:
    """Everything a storm needs; each seed has a mentor and clients of its own."""

    def __init__(self, firm: RunningFirm, seed: int, begin: Iterable[Command] = ()) -> None:
        self.firm, self.seed, self.dice = firm, seed, Random(seed)  # noqa: S311 - repeatable
        self.house = firm.reception
        mount: Any = next(r for r in firm.app.routes if getattr(r, "path", "") == "/stripe")
        self.stripe = mount.app.state.standin
        self.house.gateway = StripePayments(
            self.stripe.key, api_base=f"{firm.address}/stripe", retries=0
        )
        jobs = firm.app.state.worker.jobs
        jobs.handlers = {**jobs.handlers, **dict.fromkeys(LEFT_OUT, _nothing)}
        self.began, self.person = self.now, uuid5(WORLD, f"mentor/{seed}")
        self.mentor = mentor_of(self.person)
        self.wanted = 0
        self._do(
            *begin,
            RegisterPerson(person_id=self.person, name="M", email=f"m{seed}@luotsi.example"),
            AddMentor(
                person_id=self.person, headline=InThreeLanguages("a", "b", "c"), themes=()
            ),
            SetWeeklyHours(mentor_id=self.mentor, weekly=EVERY_DAY),
        )  # fmt: skip

    @property
    def now(self) -> datetime:
        """The house's time."""
        return self.house.log.now()

    def later(self, **stretch: float) -> None:
        """Let time pass, and what is due then happen."""
        self.firm.let_it_be(self.now + timedelta(**stretch))
        self.firm.settle()

    def weather(self, wanted: dict[str, float], **more: float) -> None:
        """Change the weather at the provider."""
        self.stripe.weather.change({**wanted, **more})

    def attempt(self, command: Command, by: UUID | None = None) -> bool:
        """Ask for something the world may no longer allow."""
        try:
            self._do(command, by=by)
        except Refused:
            return False
        return True

    def purchase(self) -> Purchase:
        """Hold the next free time, say who orders, and open a page to pay on."""
        self.wanted += 1
        order_id = uuid5(WORLD, f"order/{self.seed}/{self.wanted}")
        bought = Purchase(order_id, derived(order_id, "client"))
        for slot in self._times():
            held = HoldTime(
                service_id=HOUR, mentor_id=self.mentor, starts_at=slot, order_id=order_id
            )
            if self.attempt(held):
                break
        self._do(
            GiveDetails(
                order_id=order_id, name="Aino", email=f"{order_id}@asiakas.example",
                accept_terms=True, start_early=True, client_id=bought.client_id,
            )
        )  # fmt: skip
        self.open_page(bought)
        return bought

    def open_page(self, bought: Purchase, cents: int = PRICE.cents) -> None:
        """Open a page; a service that gives no clear answer is asked for the next attempt."""
        for _ in range(30):
            self._do(StartPayment(order_id=bought.order_id, method=Method.CARD))
            order: Any = self.house.log.as_of(bought.order_id, self.now)
            assert isinstance(order, Order)
            ends = self.now.replace(microsecond=0) + timedelta(minutes=35)
            try:
                page = self.house.gateway.start(
                    str(bought.order_id), order.attempt, cents, "Tapaaminen", "card", "fi", None,
                    ends, "http://firm.invalid/paid", "http://firm.invalid/back",
                )  # fmt: skip
            except GatewayUnreachable:
                continue
            bought.pages.append((page.session_id, page.url))
            note = NoteCheckout(
                order_id=bought.order_id, attempt=order.attempt, session=page.session_id
            )
            self._do(note)
            return
        raise AssertionError(bought.order_id)

    def press(self, bought: Purchase, choice: str, page: int = -1) -> None:
        """Press a button on one of the pages."""
        url = bought.pages[page][1]
        assert not httpx.post(
            url, data={"choice": choice}, trust_env=False, timeout=PATIENT
        ).is_server_error

    def intent(self, bought: Purchase, page: int = -1) -> str | None:
        """The payment of a page, if money came by it."""
        session = self.stripe.ledger.things[bought.pages[page][0]]
        paid = session["payment_status"] == "paid"
        return str(session["payment_intent"]) if paid else None

    def behind(self, path: str, **given: str) -> bool:
        """Use the hand behind the scenes; whether it could be done."""
        answer = httpx.post(
            f"{self.firm.address}/stripe/{path}", data=given, trust_env=False, timeout=PATIENT,
            headers={"Authorization": f"Bearer {self.stripe.key}"},
        )  # fmt: skip
        return answer.is_success

    def refund_of(self, bought: Purchase) -> str | None:
        """The refund of the order's payment at the provider, if there is one."""
        made = self.stripe.ledger.all("refund", payment_intent=self.intent(bought))
        return next((str(one["id"]) for one in made if one["status"] == "succeeded"), None)

    def cancel_session(self, bought: Purchase) -> bool:
        """The client cancels the session that was booked."""
        self.firm.settle()
        engagement = derived(bought.order_id, "engagement")
        return self.attempt(
            CancelSession(
                engagement_id=engagement, session_id=derived(bought.order_id, "session")
            ),
            by=bought.client_id,
        )  # fmt: skip

    def still_to_pay(self, bought: Purchase) -> bool:
        """Whether nobody here has heard of the money yet, so that another page may open."""
        start = StartPayment(order_id=bought.order_id, method=Method.CARD)
        return self.attempt(start)

    def let_go(self, bought: Purchase) -> bool:
        """The client leaves before we hear of any money."""
        return self.attempt(CancelOrder(order_id=bought.order_id))

    def withdraw(self, bought: Purchase) -> bool:
        """The client withdraws from the contract."""
        self.firm.settle()
        said = WithdrawFromContract(
            order_id=bought.order_id, name="Aino", email="aino@asiakas.example"
        )
        return self.attempt(said, by=bought.client_id)

    def _times(self) -> Iterator[datetime]:
        """Times a client could want, from four days on."""
        first = self.now.astimezone(zone_named(HELSINKI)).date() + timedelta(days=4)
        for days in range(40):
            day: date = first + timedelta(days=days)
            for hour in (9, 11, 13, 15):
                at = datetime.combine(day, time(hour), zone_named(HELSINKI))
                yield at.astimezone(self.now.tzinfo)

    def _do(self, *commands: Command, by: UUID | None = None) -> None:
        for command in commands:
            caller = Caller(
                by=by or self.person, via=Via.API,
                command_id=uuid5(WORLD, f"{self.seed}/{self.dice.random()}"),
            )  # fmt: skip
            answer = self.firm.run(self.house.firm.do(command, caller))
            self.firm.run(self.house.shelf.seen(answer.position))
