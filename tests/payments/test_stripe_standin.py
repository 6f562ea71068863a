"""The stand-in behaves as Stripe does, in good weather and bad."""

import re
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
import stripe
from hypothesis import given
from hypothesis import strategies as st

from application.payments.gateway import (
    GatewayRefused,
    GatewayUnreachable,
    Locale,
    StartedPayment,
    WebhookRefused,
)
from infrastructure.stripe_payments import StripePayments
from infrastructure.stripe_standin import standin
from infrastructure.stripe_standin.forms import nested
from infrastructure.stripe_standin.front import TEST_KEY
from infrastructure.stripe_standin.page_markup import amount
from infrastructure.stripe_standin.page_words import WORDS
from infrastructure.stripe_standin.past import remember_payment
from infrastructure.stripe_standin.refusals import ApiRefusal

from .conftest import SECRET, Clock, Shop, serve

REFUNDS = "v1/refunds"


def error(answer: httpx.Response) -> dict[str, Any]:
    """Read Stripe's error object."""
    return cast("dict[str, Any]", answer.json()["error"])


def client(shop: Shop) -> stripe.StripeClient:
    """Stripe's own library against the stand-in."""
    return stripe.StripeClient(
        shop.desk.key, base_addresses={"api": f"{shop.base}/stripe"}, max_network_retries=0
    )


# --- requests ------------------------------------------------------------------------------------


def test_nested_parameters_are_read_as_stripe_reads_them() -> None:
    body = "a[b][0][c]=1&a[b][1][c]=2&list[]=x&list[]=y&plain=%C3%A4%20b&empty="
    assert nested(body) == {
        "a": {"b": [{"c": "1"}, {"c": "2"}]},
        "list": ["x", "y"],
        "plain": "ä b",
        "empty": "",
    }


@given(st.text(alphabet="ab[]=&01%²", max_size=30))
def test_no_body_breaks_the_reader(body: str) -> None:
    with suppress(ApiRefusal):
        nested(body)


@pytest.mark.parametrize(
    ("sent", "param", "code"),
    [
        ({"succes_url": "http://x.test"}, "succes_url", "parameter_unknown"),
        ({"payment_method_types[0]": "card"}, "payment_method_types", "parameter_unknown"),
        ({"mode": "pay"}, "mode", None),
        ({"mode": "payment"}, "success_url", "parameter_missing"),
        ({"mode": "payment", "success_url": "x"}, "success_url", "url_invalid"),
    ],
)
def test_a_wrong_parameter_is_refused_by_its_name(
    shop: Shop, sent: dict[str, str], param: str, code: str | None
) -> None:
    answer = shop.call("POST", "v1/checkout/sessions", sent)
    assert answer.status_code == 400
    assert error(answer)["type"] == "invalid_request_error"
    assert (error(answer)["param"], error(answer).get("code")) == (param, code)


@pytest.mark.parametrize("minutes", [29, 24 * 60 + 1])
def test_a_page_lives_from_half_an_hour_to_a_day(shop: Shop, minutes: int) -> None:
    with pytest.raises(Exception, match="between 30 minutes and 24 hours"):
        shop.start(expires_at=shop.clock.now + timedelta(minutes=minutes))


def test_a_page_refused_for_its_time_may_be_asked_for_again_with_the_same_key(shop: Shop) -> None:
    with pytest.raises(GatewayRefused):
        shop.start(expires_at=shop.clock.now)
    assert shop.start().url


def test_nobody_gets_in_without_the_key(shop: Shop) -> None:
    answer = shop.call("GET", "v1/events", Authorization="Bearer sk_test_other")
    assert answer.status_code == 401
    answer = shop.call("POST", "_control/payouts", Authorization="")
    assert answer.status_code == 401


def test_what_does_not_exist_is_not_found(shop: Shop) -> None:
    answer = shop.call("GET", "v1/payment_intents/pi_none")
    assert (answer.status_code, error(answer)["code"]) == (404, "resource_missing")


# --- idempotency ---------------------------------------------------------------------------------


def refund(shop: Shop, intent: str, cents: int, key: str) -> httpx.Response:
    given = {"payment_intent": intent, "amount": str(cents)}
    return shop.call("POST", REFUNDS, given, **{"Idempotency-Key": key})


def test_the_same_key_and_body_get_the_first_answer(shop: Shop) -> None:
    intent = shop.paid()
    first, again = refund(shop, intent, 100, "k"), refund(shop, intent, 100, "k")
    assert first.content == again.content
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"


def test_the_same_key_with_another_body_is_an_error(shop: Shop) -> None:
    intent = shop.paid()
    refund(shop, intent, 100, "k")
    answer = refund(shop, intent, 200, "k")
    assert (answer.status_code, error(answer)["type"]) == (400, "idempotency_error")


def test_a_refusal_on_the_merits_is_remembered_and_a_malformed_request_is_not(shop: Shop) -> None:
    intent = shop.paid()
    assert refund(shop, intent, 22591, "too much").status_code == 400
    assert refund(shop, intent, 22591, "too much").headers["idempotent-replayed"] == "true"
    assert refund(shop, intent, -1, "k").status_code == 400
    assert refund(shop, intent, 1, "k").status_code == 200


# --- payments ------------------------------------------------------------------------------------


def reserved(shop: Shop) -> str:
    """Open a page that only reserves the money, and pay."""
    asked: Any = {
        "mode": "payment",
        "success_url": "http://firm.test/paid",
        "line_items": [
            {
                "quantity": 2,
                "price_data": {
                    "currency": "eur",
                    "unit_amount": 9000,
                    "product_data": {"name": "Istunto"},
                },
            }
        ],
        "payment_intent_data": {"capture_method": "manual"},
    }
    made = client(shop).v1.checkout.sessions.create(asked)
    shop.choose(made.url or "", "pay")
    return str(client(shop).v1.checkout.sessions.retrieve(made.id).payment_intent)


def test_reserved_money_is_taken_in_part_and_the_rest_let_go(shop: Shop) -> None:
    intent = reserved(shop)
    payments = client(shop).v1.payment_intents
    assert payments.retrieve(intent).amount_capturable == 18000
    with pytest.raises(stripe.InvalidRequestError, match="greater than capturable"):
        payments.capture(intent, {"amount_to_capture": 18001})
    taken = payments.capture(intent, {"amount_to_capture": 9000})
    assert (taken.status, taken.amount_received, taken.amount_capturable) == ("succeeded", 9000, 0)
    with pytest.raises(stripe.InvalidRequestError, match="could not be captured"):
        payments.capture(intent)


def test_reserved_money_is_let_go_and_taken_money_is_not(shop: Shop) -> None:
    payments = client(shop).v1.payment_intents
    gone = payments.cancel(reserved(shop), {"cancellation_reason": "requested_by_customer"})
    assert (gone.status, gone.cancellation_reason) == ("canceled", "requested_by_customer")
    with pytest.raises(stripe.InvalidRequestError, match="could not be canceled"):
        payments.cancel(shop.paid())


def test_a_second_payment_on_the_same_page_takes_nothing(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "pay")
    answer = shop.choose(started.url, "pay")
    assert WORDS["fi"]["complete"] in answer.text
    assert len(list(shop.desk.ledger.all("charge"))) == 1


def test_a_page_left_half_way_gives_the_payment_up_when_it_closes(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "ask")
    shop.clock.now += timedelta(minutes=36)
    intent = shop.gateway.session(started.session_id).payment_intent or ""
    assert shop.gateway.snapshot(intent).status == "canceled"


def test_evidence_goes_to_the_bank_and_a_won_dispute_gives_the_money_back(shop: Shop) -> None:
    intent = shop.paid()
    dispute = shop.control("disputes", payment_intent=intent)["id"]
    disputes = client(shop).v1.disputes
    kept = disputes.update(dispute, {"evidence": {"uncategorized_text": "Held."}, "submit": False})
    assert kept.status == "needs_response"
    assert disputes.update(dispute, {"evidence": {"service_date": "x"}}).status == "under_review"
    shop.control(f"disputes/{dispute}/close", outcome="won")
    with pytest.raises(stripe.InvalidRequestError, match="is won"):
        disputes.close(dispute)
    rows = client(shop).v1.balance_transactions.list({"source": dispute}).data
    assert sum(row.amount for row in rows) == 0
    assert sum(row.fee for row in rows) == 2000
    shop.gateway.refund(intent, 100, "after", {})


def test_a_lost_dispute_can_be_accepted_and_only_what_was_not_refunded_is_lost(shop: Shop) -> None:
    intent = shop.paid()
    shop.gateway.refund(intent, 5000, "H-7", {})
    dispute = shop.control("disputes", payment_intent=intent)
    assert dispute["amount"] == 17590
    assert client(shop).v1.disputes.close(dispute["id"]).status == "lost"


def test_a_failed_refund_may_be_made_again(shop: Shop) -> None:
    intent = shop.paid()
    first = shop.gateway.refund(intent, 22590, "H-7", {})
    shop.control(f"refunds/{first}/fail")
    shop.gateway.refund(intent, 22590, "H-8", {})
    assert [r.status for r in shop.gateway.snapshot(intent).refunds] == ["succeeded", "failed"]


# --- lists ---------------------------------------------------------------------------------------


def test_lists_come_newest_first_in_pages_both_ways(shop: Shop) -> None:
    made = [shop.start(f"order-{n}").session_id for n in range(5)]
    newest_first = made[::-1]

    def ids(**asked: str) -> tuple[list[str], bool]:
        page = shop.call("GET", "v1/checkout/sessions", {"limit": "2", **asked}).json()
        return [s["id"] for s in page["data"]], page["has_more"]

    assert ids() == (newest_first[:2], True)
    assert ids(starting_after=newest_first[1]) == (newest_first[2:4], True)
    assert ids(starting_after=newest_first[3]) == (newest_first[4:], False)
    assert ids(ending_before=newest_first[4]) == (newest_first[2:4], True)


def test_events_are_narrowed_by_time_and_kind(shop: Shop) -> None:
    shop.paid("early")
    shop.clock.now += timedelta(minutes=5)
    shop.paid("late")
    since = int(shop.clock.now.timestamp())
    events = client(shop).v1.events
    assert len(events.list({"created": {"gte": since}, "limit": 100}).data) == 4
    both = events.list({"type": "payment_intent.succeeded"}).data
    assert [event.created for event in both] == [since, since - 300]
    assert {e.type for e in events.list({"types": ["charge.succeeded"]}).data} == {
        "charge.succeeded"
    }


# --- the page ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_says_in_each_language_that_it_is_a_test(shop: Shop, language: Locale) -> None:
    text = httpx.get(shop.start(locale=language).url, trust_env=False).text
    assert f'<html lang="{language}">' in text
    assert WORDS[language]["banner"] in text
    assert amount(22590, language) in text
    assert "Mentorointi-istunto" in text


def test_the_languages_say_the_same_things() -> None:
    assert WORDS["fi"].keys() == WORDS["sv"].keys() == WORDS["en"].keys()


@pytest.mark.parametrize("choice", ["", "decline", "poor", "ask", "fail"])
def test_the_page_carries_no_style_and_no_script_of_its_own(shop: Shop, choice: str) -> None:
    started = shop.start(description='<script>alert(1)</script>" onclick="x')
    if choice:
        shop.choose(started.url, choice)
    answer = httpx.get(started.url, trust_env=False)
    assert not re.search(r"<script|<style|<[^>]*\s(style|on\w+)=", answer.text)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "form-action 'self' http://firm.test" in policy
    sheet = httpx.get(started.url.rsplit("/", 1)[0] + "/page.css", trust_env=False)
    assert sheet.headers["content-type"].startswith("text/css")


def test_leaving_the_page_goes_back_and_keeps_it_open(shop: Shop) -> None:
    started = shop.start()
    assert shop.choose(started.url, "back").headers["location"] == "http://firm.test/cart"
    assert shop.gateway.session(started.session_id).status == "open"


def test_a_declined_customer_is_told_and_may_try_again(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "poor")
    text = httpx.get(started.url, trust_env=False).text
    assert WORDS["fi"]["insufficient_funds"] in text
    assert WORDS["fi"]["pay_card"] in text


def test_the_bank_must_be_answered_before_money_moves(shop: Shop) -> None:
    started = shop.start()
    shop.choose(started.url, "confirm")
    assert shop.gateway.session(started.session_id).status == "open"
    shop.choose(started.url, "ask")
    shop.choose(started.url, "pay")
    assert shop.gateway.session(started.session_id).status == "open"
    shop.choose(started.url, "fail")
    assert (
        WORDS["fi"]["payment_intent_authentication_failure"]
        in httpx.get(started.url, trust_env=False).text
    )


def test_an_unknown_page_is_not_found(shop: Shop) -> None:
    assert httpx.get(f"{shop.base}/stripe/pay/cs_none", trust_env=False).status_code == 404


# --- webhooks and weather ------------------------------------------------------------------------


def arrived(shop: Shop) -> Counter[str]:
    """Count the genuine messages by event."""
    assert shop.calm()
    genuine: Counter[str] = Counter()
    for raw, head in shop.box.letters:
        try:
            genuine[shop.webhooks.verify(raw, head).event_id] += 1
        except WebhookRefused:
            continue
    return genuine


def known(shop: Shop) -> set[str]:
    """Name all events there are."""
    return {event["id"] for event in shop.desk.ledger.all("event")}


@pytest.mark.feature("Q3")
def test_every_event_is_carried_once_in_good_weather(shop: Shop) -> None:
    shop.paid()
    assert arrived(shop) == dict.fromkeys(known(shop), 1)


def test_a_message_that_was_not_taken_is_sent_again(shop: Shop) -> None:
    shop.box.status.extend([500, 503])
    shop.paid()
    assert arrived(shop).keys() == known(shop)
    assert len(shop.box.letters) == len(known(shop)) + 2


def test_the_undelivered_can_be_asked_for(shop: Shop) -> None:
    shop.weather(drop=1)
    shop.paid()
    assert arrived(shop) == {}
    lost = client(shop).v1.events.list({"delivery_success": False, "limit": 100}).data
    assert {event.id for event in lost} == known(shop)
    shop.weather(drop=0)
    shop.control(f"events/{lost[0].id}/resend")
    assert arrived(shop) == {lost[0].id: 1}


def test_bad_weather_doubles_shuffles_and_forges(shop: Shop) -> None:
    shop.weather(duplicate=1)
    shop.paid("doubled")
    assert set(arrived(shop).values()) == {2}
    shop.box.letters.clear()
    shop.weather(duplicate=0, reorder=0.5, seed=3)
    before = known(shop)
    shop.paid("shuffled")
    order = [e for e in arrived(shop) if e not in before]
    told = [e["id"] for e in shop.desk.ledger.all("event") if e["id"] not in before][::-1]
    assert sorted(order) == sorted(told)
    assert order != told
    shop.box.letters.clear()
    shop.weather(reorder=0, wrong_signature=1)
    shop.paid("forged")
    assert arrived(shop) == {}
    assert shop.box.letters


def test_unknown_weather_is_refused(shop: Shop) -> None:
    answer = shop.call("POST", "_control/weather", {"hail": "1"})
    assert answer.status_code == 400
    assert shop.call("POST", "_control/weather", {"drop": "0.2"}).json()["drop"] == 0.2


@pytest.mark.feature("L1")
def test_after_a_storm_one_reconciliation_knows_every_cent(shop: Shop) -> None:
    shop.weather(
        drop=0.4, duplicate=0.3, reorder=0.3, wrong_signature=0.1, error_after_effect=0.2, seed=7
    )
    since, expected = shop.clock.now, {}
    for number in range(20):
        order = f"order-{number}"
        started = started_in_storm(shop, order)
        shop.choose(started.url, "pay" if number % 4 else "decline")
        expected[order] = 22590 if number % 4 else 0
    shop.weather(drop=0, duplicate=0, reorder=0, wrong_signature=0, error_after_effect=0)
    assert arrived(shop).keys() < known(shop)
    states = [shop.gateway.snapshot(intent) for intent in shop.gateway.changed_since(since)]
    assert {state.order_id: state.received_cents for state in states} == expected


def started_in_storm(shop: Shop, order: str) -> StartedPayment:
    """Open a page by a new attempt when the first answer was a 500."""
    for attempt in range(1, 20):
        with suppress(GatewayUnreachable):
            return shop.start(order, attempt)
    raise AssertionError(order)


def test_a_restart_goes_on_from_the_file(tmp_path: Path, shop: Shop) -> None:
    shop.desk.ledger._store = tmp_path / "stripe.json"
    intent = shop.paid()
    key = {"Idempotency-Key": "k"}
    asked = {"payment_intent": intent, "amount": "100"}
    first = shop.call("POST", REFUNDS, asked, **key)
    again = standin(SECRET, None, Clock(), store=tmp_path / "stripe.json").state.standin
    assert again.ledger.things == shop.desk.ledger.things
    assert again.ledger.answers["k"]["answer"] == first.json()


def test_a_past_payment_is_known_once_and_nobody_is_told(shop: Shop) -> None:
    then = shop.clock.now - timedelta(days=20)

    def remember() -> str:
        return remember_payment(
            shop.desk.ledger,
            order_id="order-old",
            cents=9900,
            description="Istunto",
            method="mobilepay",
            paid_at=then,
        )

    assert remember() == remember()
    state = shop.gateway.snapshot(remember())
    assert (state.received_cents, state.received_at, state.method) == (9900, then, "mobilepay")
    assert list(shop.gateway.changed_since(then)) == [state.intent]
    assert shop.calm()
    assert shop.box.letters == []


def test_served_alone_it_needs_no_path(clock: Clock) -> None:
    server, base = serve(standin(SECRET, None, clock))
    gateway = StripePayments(TEST_KEY, api_base=base)
    started = gateway.start(
        "o", 1, 100, "Istunto", "card", "en", None, clock.now + timedelta(minutes=35), base, base
    )
    assert started.url.startswith(f"{base}/pay/cs_test_")
    assert WORDS["en"]["title"] in httpx.get(started.url, trust_env=False).text
    server.should_exit = True


def test_ids_may_be_given_so_that_a_run_can_be_repeated() -> None:
    numbers = count(1)
    made = standin(SECRET, None, Clock(), ids=lambda prefix: f"{prefix}_{next(numbers)}")
    assert made.state.standin.ledger.make("pi", "payment_intent")["id"] == "pi_1"
