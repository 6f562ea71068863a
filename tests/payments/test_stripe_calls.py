"""Every call the adapter makes is one of Stripe's library, with parameters of its shape."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from stripe.params import (
    BalanceTransactionListParams,
    DisputeListParams,
    EventListParams,
    PaymentIntentRetrieveParams,
    PayoutListParams,
    RefundCreateParams,
    RefundListParams,
)
from stripe.params.checkout import (
    SessionCreateParams,
    SessionExpireParams,
    SessionRetrieveParams,
)

from infrastructure import stripe_payments, stripe_reading
from infrastructure.stripe_payments import StripePayments

from .sdk_shapes import mistakes

pytestmark = [pytest.mark.feature("L1"), pytest.mark.feature("L2"), pytest.mark.feature("L11")]
SHAPES: dict[str, type] = {
    "checkout.sessions.create": SessionCreateParams,
    "checkout.sessions.expire": SessionExpireParams,
    "checkout.sessions.retrieve": SessionRetrieveParams,
    "payment_intents.retrieve": PaymentIntentRetrieveParams,
    "refunds.create": RefundCreateParams,
    "refunds.list": RefundListParams,
    "disputes.list": DisputeListParams,
    "events.list": EventListParams,
    "payouts.list": PayoutListParams,
    "balance_transactions.list": BalanceTransactionListParams,
}
WHEN = datetime(2026, 3, 2, 10, 35, tzinfo=UTC)
CALL = re.compile(r"_stripe\.v1\.([a-z_.]+)\(")
ASKED: dict[str, Callable[[StripePayments], object]] = {
    "start": lambda it: it.start(
        "o", 1, 22590, "Mentorointi", "card", "fi", None, WHEN, "https://f.test/p",
        "https://f.test/c",
    ),
    "expire": lambda it: it.expire("cs_1"),
    "session": lambda it: it.session("cs_1"),
    "refund": lambda it: it.refund("pi_1", 5000, "H-7", {"credit_note": "H-7"}),
    "unclear refund": lambda it: it._made_before("pi_1", "H-7"),
    "snapshot": lambda it: it.snapshot("pi_1"),
    "changes": lambda it: list(it.changed_since(WHEN)),
    "payouts": lambda it: list(it.payouts_since(WHEN)),
    "balance": lambda it: list(it.balance("po_1")),
}  # fmt: skip


class Recorder:
    """Stands where the library's client stands and writes down what is asked of it."""

    def __init__(self, calls: list[tuple[str, tuple[Any, ...]]], path: str = "") -> None:
        self.calls, self.path = calls, path

    def __getattr__(self, name: str) -> "Recorder":
        return Recorder(self.calls, f"{self.path}.{name}".lstrip("."))

    def __call__(self, *given: Any) -> Any:
        self.calls.append((self.path.removeprefix("v1."), given))
        return SimpleNamespace(
            id="x_1", url="https://pay.test", livemode=False, auto_paging_iter=lambda: iter(())
        )


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[Any, ...]]]:
    """All calls of all that the adapter can be asked for."""
    for reading in ("session_in", "payment_in"):
        monkeypatch.setattr(stripe_reading, reading, lambda *_: SimpleNamespace(status="open"))
    made: list[tuple[str, tuple[Any, ...]]] = []
    adapter = StripePayments("sk_test_1")
    monkeypatch.setattr(adapter, "_stripe", Recorder(made))
    for ask in ASKED.values():
        ask(adapter)
    return made


def test_every_call_is_made_in_stripes_words(calls: list[tuple[str, tuple[Any, ...]]]) -> None:
    wrong = []
    for path, given in calls:
        body = next((one for one in given if isinstance(one, dict)), {})
        wrong += [f"{path}: {one}" for one in mistakes(SHAPES[path], body)]
    assert wrong == []


def test_what_writes_bears_a_key_of_ours(calls: list[tuple[str, tuple[Any, ...]]]) -> None:
    keys = {path: given[-1] for path, given in calls if path.endswith(".create")}
    assert keys == {
        "checkout.sessions.create": {"idempotency_key": "checkout:o:1"},
        "refunds.create": {"idempotency_key": "refund:H-7"},
    }


def test_no_call_goes_unheard(calls: list[tuple[str, tuple[Any, ...]]]) -> None:
    sources = (Path(str(one.__file__)) for one in (stripe_payments, stripe_reading))
    written = {call for path in sources for call in CALL.findall(path.read_text("utf-8"))}
    assert {path for path, _ in calls} == written == set(SHAPES)
