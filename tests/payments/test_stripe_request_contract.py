"""Every request the adapter can build is one that Stripe's own library describes."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from stripe.params import DisputeListParams, EventListParams, RefundCreateParams, RefundListParams
from stripe.params.checkout import SessionCreateParams

from application.payments.gateway import Locale, Method
from infrastructure.stripe_requests import made_since, of_payment, refund_params, session_params

from .sdk_shapes import mistakes

EXPIRY = datetime(2026, 3, 2, 10, 35, tzinfo=UTC)


def session(
    method: Method = "card", locale: Locale = "fi", email: str | None = "a@example.com"
) -> dict[str, Any]:
    return session_params(
        "order-1", 22590, "Mentorointi-istunto", method, locale, email, EXPIRY,
        "https://firm.test/paid?cs={CHECKOUT_SESSION_ID}", "https://firm.test/cart",
    )  # fmt: skip


@pytest.mark.feature("L1")
@pytest.mark.parametrize("method", get_args(Method))
@pytest.mark.parametrize("locale", get_args(Locale))
@pytest.mark.parametrize("email", [None, "a@example.com"])
def test_a_page_to_pay_on_is_asked_for_in_stripes_words(
    method: Method, locale: Locale, email: str | None
) -> None:
    assert mistakes(SessionCreateParams, session(method, locale, email)) == []


def test_a_refund_is_asked_for_in_stripes_words() -> None:
    asked = refund_params("pi_1", 5000, "H-7", {"credit_note": "H-7"})
    assert mistakes(RefundCreateParams, asked) == []


def test_lists_are_asked_for_in_stripes_words() -> None:
    assert mistakes(RefundListParams, of_payment("pi_1")) == []
    assert mistakes(DisputeListParams, of_payment("pi_1")) == []
    assert mistakes(EventListParams, made_since(EXPIRY)) == []


def misspelt(asked: dict[str, Any]) -> None:
    asked["succes_url"] = asked.pop("success_url")


def wrong_mode(asked: dict[str, Any]) -> None:
    asked["mode"] = "pay"


def amount_as_text(asked: dict[str, Any]) -> None:
    asked["line_items"][0]["price_data"]["unit_amount"] = "1250"


def old_ui_mode(asked: dict[str, Any]) -> None:
    asked["ui_mode"] = "embedded"


def removed_methods(asked: dict[str, Any]) -> None:
    asked["payment_method_types"] = asked.pop("allowed_payment_method_types")


def unknown_method(asked: dict[str, Any]) -> None:
    asked["allowed_payment_method_types"] = ["cards"]


def no_currency(asked: dict[str, Any]) -> None:
    del asked["line_items"][0]["price_data"]["currency"]


def metadata_of_numbers(asked: dict[str, Any]) -> None:
    asked["metadata"] = {"order_id": 7}


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (misspelt, "succes_url: unknown"),
        (wrong_mode, "mode: 'pay' is no"),
        (amount_as_text, "line_items[0].price_data.unit_amount: '1250' is no"),
        (old_ui_mode, "ui_mode: 'embedded' is no"),
        (removed_methods, "payment_method_types: unknown"),
        (unknown_method, "allowed_payment_method_types[0]: 'cards' is no"),
        (no_currency, "line_items[0].price_data.currency: missing"),
        (metadata_of_numbers, "metadata: {'order_id': 7} is no"),
    ],
)
def test_a_planted_mistake_is_found(plant: Callable[[dict[str, Any]], None], found: str) -> None:
    asked = deepcopy(session())
    plant(asked)
    told = mistakes(SessionCreateParams, asked)
    assert len(told) == 1
    assert told[0].startswith(found)


def test_a_made_up_reason_for_a_refund_is_found() -> None:
    asked = refund_params("pi_1", 5000, "H-7", {}) | {"reason": "regret"}
    assert mistakes(RefundCreateParams, asked)[0].startswith("reason: 'regret' is no")
