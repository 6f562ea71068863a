"""The adapter, with Stripe's own library, over a real socket against the stand-in."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from application.payments.gateway import GatewayRefused, GatewayUnreachable, WebhookRefused
from infrastructure.stripe_messages import StripeWebhooks, WebhookSecretMissing
from infrastructure.stripe_payments import StripePayments
from infrastructure.stripe_standin.courier import signature

from .conftest import SECRET, Shop


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


def test_mobilepay_is_offered_alone_when_it_was_chosen(shop: Shop) -> None:
    intent = shop.paid(method="mobilepay", email=None)
    assert shop.gateway.snapshot(intent).method == "mobilepay"


def test_the_same_attempt_gives_the_same_page_and_another_attempt_another(shop: Shop) -> None:
    first, again = shop.start(), shop.start()
    assert first == again
    assert shop.start(attempt=2).session_id != first.session_id


def test_the_same_attempt_with_another_amount_is_refused(shop: Shop) -> None:
    shop.start()
    with pytest.raises(GatewayRefused):
        shop.start(amount_cents=1)


def test_nobody_has_paid_on_an_open_page(shop: Shop) -> None:
    state = shop.gateway.session(shop.start().session_id)
    assert (state.status, state.payment_status, state.payment_intent) == ("open", "unpaid", None)


@pytest.mark.feature("L1")
def test_declined_then_confirmed_by_the_bank_then_paid(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "decline")
    intent = shop.gateway.session(started.session_id).payment_intent or ""
    assert shop.gateway.snapshot(intent).status == "requires_payment_method"
    assert shop.gateway.snapshot(intent).received_at is None
    assert shop.gateway.snapshot(intent).declined.startswith("ch_")
    shop.choose(started.url, "ask")
    assert shop.gateway.snapshot(intent).status == "requires_action"
    shop.choose(started.url, "confirm")
    paid = shop.gateway.snapshot(intent)
    assert (paid.received_cents, paid.declined) == (22590, "")


def test_an_expired_page_takes_no_money_and_may_be_expired_twice(shop: Shop) -> None:
    started = shop.start()
    shop.gateway.expire(started.session_id)
    shop.gateway.expire(started.session_id)
    shop.choose(started.url, "pay")
    state = shop.gateway.session(started.session_id)
    assert (state.status, state.payment_intent) == ("expired", None)


def test_a_paid_page_cannot_be_expired(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "pay")
    with pytest.raises(GatewayRefused):
        shop.gateway.expire(started.session_id)


def test_the_page_closes_at_the_recorded_time(shop: Shop) -> None:
    started = shop.start()
    shop.clock.now += timedelta(minutes=35)
    shop.choose(started.url, "pay")
    assert shop.gateway.session(started.session_id).status == "expired"


@pytest.mark.feature("L1")
def test_a_refund_is_made_once_for_its_key(shop: Shop) -> None:
    intent = shop.paid()
    first = shop.gateway.refund(intent, 5000, "H-7", {"credit_note": "H-7"})
    assert shop.gateway.refund(intent, 5000, "H-7", {"credit_note": "H-7"}) == first
    (refund,) = shop.gateway.snapshot(intent).refunds
    assert (refund.refund_id, refund.amount_cents, refund.status) == (first, 5000, "succeeded")
    assert refund.metadata == {"credit_note": "H-7", "refund_key": "H-7"}


def test_more_than_was_paid_is_never_refunded(shop: Shop) -> None:
    intent = shop.paid()
    shop.gateway.refund(intent, 20000, "H-7", {})
    with pytest.raises(GatewayRefused, match="greater than unrefunded") as refused:
        shop.gateway.refund(intent, 2591, "H-8", {})
    assert refused.value.code == "amount_too_large"
    shop.gateway.refund(intent, 2590, "H-9", {})


def test_many_askers_at_once_get_one_page(shop: Shop) -> None:
    with ThreadPoolExecutor(8) as askers:
        pages = list(askers.map(lambda _: shop.start(), range(16)))
    assert len({page.session_id for page in pages}) == 1


def test_many_refunds_at_once_never_pass_what_was_paid(shop: Shop) -> None:
    intent = shop.paid()

    def refund(number: int) -> bool:
        try:
            shop.gateway.refund(intent, 5000, f"H-{number}", {})
        except GatewayRefused:
            return False
        return True

    with ThreadPoolExecutor(8) as askers:
        assert sum(askers.map(refund, range(8))) == 4
    assert sum(r.amount_cents for r in shop.gateway.snapshot(intent).refunds) == 20000


def test_a_refund_that_fails_later_is_seen(shop: Shop) -> None:
    intent = shop.paid()
    refund = shop.gateway.refund(intent, 5000, "H-7", {})
    shop.control(f"refunds/{refund}/fail", reason="lost_or_stolen_card")
    (seen,) = shop.gateway.snapshot(intent).refunds
    assert (seen.status, seen.failure_reason) == ("failed", "lost_or_stolen_card")


def test_a_dispute_is_seen_with_its_deadline_and_blocks_refunds(shop: Shop) -> None:
    intent = shop.paid()
    dispute = shop.control("disputes", payment_intent=intent)["id"]
    (seen,) = shop.gateway.snapshot(intent).disputes
    assert (seen.dispute_id, seen.amount_cents, seen.status) == (dispute, 22590, "needs_response")
    assert seen.evidence_due_at == shop.clock.now + timedelta(days=9)
    with pytest.raises(GatewayRefused) as refused:
        shop.gateway.refund(intent, 100, "H-7", {})
    assert refused.value.code == "charge_disputed"
    shop.control(f"disputes/{dispute}/close", outcome="lost")
    assert shop.gateway.snapshot(intent).disputes[0].status == "lost"


def test_the_rows_of_a_payout_add_up_to_it(shop: Shop) -> None:
    intents = [shop.paid(f"order-{n}") for n in range(3)]
    shop.gateway.refund(intents[0], 5000, "H-7", {})
    payout = shop.control("payouts")["id"]
    shop.paid("order-later")
    rows = [row for row in shop.gateway.balance(payout) if row.type != "payout"]
    (told,) = shop.gateway.payouts_since(shop.clock.now)
    assert told.payout_id == payout
    assert [row.fee_cents for row in rows if row.type == "charge"] == [364, 364, 364]
    assert sum(row.net_cents for row in rows) == told.amount_cents == 3 * 22590 - 5000 - 3 * 364


def test_each_changed_payment_is_named_once_over_many_pages_of_events(shop: Shop) -> None:
    shop.paid("order-before")
    shop.clock.now += timedelta(hours=1)
    paid = {shop.paid(f"order-{n}") for n in range(30)}
    shop.clock.now += timedelta(seconds=30)
    changed = list(shop.gateway.changed_since(shop.clock.now - timedelta(minutes=1)))
    assert len(changed) == len(paid)
    assert set(changed) == paid


def test_a_refund_made_behind_a_server_error_is_found_by_its_key(shop: Shop) -> None:
    intent = shop.paid()
    shop.gateway.refund(intent, 100, "H-6", {})
    shop.weather(error_after_effect=1)
    refund = shop.gateway.refund(intent, 5000, "H-7", {})
    shop.weather(error_after_effect=0)
    # the first answer is given again, even a 500, and the refund is found again
    assert shop.gateway.refund(intent, 5000, "H-7", {}) == refund
    made = shop.gateway.snapshot(intent).refunds
    assert [(r.refund_id, r.amount_cents) for r in made][:1] == [(refund, 5000)]
    assert len(made) == 2


def test_a_page_opened_behind_a_server_error_wants_a_new_attempt(shop: Shop) -> None:
    shop.weather(error_after_effect=1)
    with pytest.raises(GatewayUnreachable):
        shop.start()
    shop.weather(error_after_effect=0)
    with pytest.raises(GatewayUnreachable):
        shop.start()
    assert shop.start(attempt=2).url


@pytest.mark.parametrize("chance", ["too_many", "error_before"])
def test_what_was_not_begun_may_be_asked_again_with_the_same_key(shop: Shop, chance: str) -> None:
    intent = shop.paid()
    shop.weather(**{chance: 1})
    with pytest.raises(GatewayUnreachable):
        shop.gateway.refund(intent, 5000, "H-7", {})
    shop.weather(**{chance: 0})
    refund = shop.gateway.refund(intent, 5000, "H-7", {})
    assert [r.refund_id for r in shop.gateway.snapshot(intent).refunds] == [refund]


def test_no_answer_in_time_is_unclear_and_the_same_key_finds_the_effect(shop: Shop) -> None:
    intent = shop.paid()
    shop.weather(hang=1, hang_seconds=1.5)
    with pytest.raises(GatewayUnreachable):
        shop.gateway.refund(intent, 5000, "H-7", {})
    shop.weather(hang=0)
    refund = shop.gateway.refund(intent, 5000, "H-7", {})
    assert [r.refund_id for r in shop.gateway.snapshot(intent).refunds] == [refund]


@pytest.mark.asvs("16.5.2")
def test_nobody_listening_is_unclear() -> None:
    gateway = StripePayments("sk_test_x", api_base="http://127.0.0.1:9", retries=0)
    with pytest.raises(GatewayUnreachable):
        gateway.session("cs_test_1")


def test_a_refused_key_says_nothing_about_the_payment(shop: Shop) -> None:
    stranger = StripePayments("sk_test_x", api_base=f"{shop.base}/stripe", retries=0)
    with pytest.raises(GatewayUnreachable):
        stranger.session("cs_test_1")


def test_a_payment_of_the_other_mode_is_refused(shop: Shop) -> None:
    intent = shop.paid()
    shop.desk.ledger.things[intent]["livemode"] = True
    with pytest.raises(GatewayRefused) as refused:
        shop.gateway.snapshot(intent)
    assert refused.value.code == "wrong_mode"


@pytest.mark.feature("Q3")
def test_a_genuine_webhook_names_the_payment_and_the_session(shop: Shop) -> None:
    intent = shop.paid()
    assert shop.calm()
    hints = [shop.webhooks.verify(raw, head) for raw, head in shop.box.letters]
    assert {hint.payment_intent for hint in hints} == {intent}
    sessions = {hint.session_id for hint in hints if hint.type == "checkout.session.completed"}
    assert len(sessions) == 1
    assert sessions.pop()


def letter(**changes: object) -> bytes:
    event: dict[str, object] = {
        "id": "evt_1",
        "object": "event",
        "type": "payment_intent.succeeded",
        "livemode": False,
        "data": {"object": {"id": "pi_1", "object": "payment_intent"}},
    }
    return json.dumps(event | changes).encode()


def signed(shop: Shop, raw: bytes, seconds: int = 0, secret: str = SECRET) -> str:
    return signature(secret, int(shop.clock.now.timestamp()) + seconds, raw.decode())


@pytest.mark.parametrize("seconds", [-300, 0, 300])
def test_a_message_up_to_five_minutes_off_is_taken(shop: Shop, seconds: int) -> None:
    raw = letter()
    assert shop.webhooks.verify(raw, signed(shop, raw, seconds)).payment_intent == "pi_1"


@pytest.mark.parametrize("seconds", [-301, 301, 10**9])
def test_an_old_message_and_one_from_the_future_are_refused(shop: Shop, seconds: int) -> None:
    raw = letter()
    with pytest.raises(WebhookRefused, match="too long ago, or in the future"):
        shop.webhooks.verify(raw, signed(shop, raw, seconds))


@pytest.mark.parametrize("head", ["", "t=", "v1=ab", "t=1,v0=ab", "t=x,v1=ab", "nonsense"])
def test_a_message_without_a_readable_signature_is_refused(shop: Shop, head: str) -> None:
    with pytest.raises(WebhookRefused, match="not signed"):
        shop.webhooks.verify(letter(), head)


def test_a_message_signed_by_another_or_changed_on_the_way_is_refused(shop: Shop) -> None:
    raw = letter()
    with pytest.raises(WebhookRefused, match="not signed"):
        shop.webhooks.verify(raw, signed(shop, raw, secret="whsec_of_another"))
    with pytest.raises(WebhookRefused, match="not signed"):
        shop.webhooks.verify(raw.replace(b"pi_1", b"pi_2"), signed(shop, raw))
    with pytest.raises(WebhookRefused, match="not signed"):
        shop.webhooks.verify(b"\xff\xfe", signed(shop, raw))


def test_a_live_message_is_refused_by_a_test_house_and_the_reverse(shop: Shop) -> None:
    raw = letter(livemode=True)
    with pytest.raises(WebhookRefused, match="live house"):
        shop.webhooks.verify(raw, signed(shop, raw))
    live = StripeWebhooks([SECRET], livemode=True, clock=shop.clock)
    assert live.verify(raw, signed(shop, raw)).livemode
    with pytest.raises(WebhookRefused, match="live house"):
        live.verify(letter(), signed(shop, letter()))


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"data": 7}', b"null", b"{"])
def test_a_signed_message_that_is_no_event_is_refused(shop: Shop, raw: bytes) -> None:
    with pytest.raises(WebhookRefused, match="not an event"):
        shop.webhooks.verify(raw, signed(shop, raw))


def test_two_secrets_are_good_while_one_replaces_the_other(shop: Shop) -> None:
    both = StripeWebhooks(["whsec_new", SECRET], livemode=False, clock=shop.clock)
    raw = letter()
    for secret in ("whsec_new", SECRET):
        assert both.verify(raw, signed(shop, raw, secret=secret)).event_id == "evt_1"
    only_new = StripeWebhooks(["whsec_new"], livemode=False, clock=shop.clock)
    with pytest.raises(WebhookRefused):
        only_new.verify(raw, signed(shop, raw))


@pytest.mark.parametrize("secrets", [[], [""], [" "], [SECRET, ""]])
def test_a_missing_secret_opens_no_door(shop: Shop, secrets: list[str]) -> None:
    with pytest.raises(WebhookSecretMissing):
        StripeWebhooks(secrets, livemode=False, clock=shop.clock)
