"""The adapter, with Stripe's own library, over a real socket against the stand-in."""

import pytest

from .conftest import Shop


@pytest.mark.feature("L1")
def test_a_paid_page_gives_a_received_payment_with_the_orders_id(shop: Shop) -> None:
    started = shop.start()
    answer = shop.choose(started.url, "pay")
    assert answer.headers["location"] == f"http://firm.test/paid?cs={started.session_id}"
    session = shop.gateway.session(started.session_id)
    assert (session.status, session.payment_status) == ("complete", "paid")
    state = shop.gateway.snapshot(session.payment_intent or "")
    assert (state.status, state.order_id, state.currency) == ("succeeded", "order-1", "eur")
    assert (state.amount_cents, state.received_cents, state.method) == (22590, 22590, "card")
    assert state.received_at == shop.clock.now
    assert not state.livemode


def test_a_genuine_webhook_names_the_payment(shop: Shop) -> None:
    intent = shop.paid()
    assert shop.calm()
    hints = [shop.webhooks.verify(raw, head) for raw, head in shop.box.letters]
    assert {hint.payment_intent for hint in hints} == {intent}
    assert "checkout.session.completed" in {hint.type for hint in hints}
