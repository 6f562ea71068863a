"""What may become of money: the lives a storm throws together, one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.world.payment_world import Life, World


def paid(world: World) -> Life:
    """Paid, and the window closed before the way back."""
    bought = world.purchase()
    yield
    world.press(bought, "pay")


def declined_first(world: World) -> Life:
    """Declined, then paid."""
    bought = world.purchase()
    world.press(bought, "decline")
    yield
    world.press(bought, "poor")
    world.press(bought, "pay")


def asked_by_the_bank(world: World) -> Life:
    """The bank asks (3-D Secure), and is answered."""
    bought = world.purchase()
    world.press(bought, "ask")
    yield
    world.press(bought, "confirm")


def failed_at_the_bank(world: World) -> Life:
    """The bank asks and is not satisfied; nobody tries again."""
    bought = world.purchase()
    world.press(bought, "ask")
    yield
    world.press(bought, "fail")


def abandoned(world: World) -> Life:
    """Nobody pays, and the hold runs out."""
    world.purchase()
    yield


def paid_after_leaving(world: World) -> Life:
    """Paid in one window, cancelled in the other, before anybody heard of the money."""
    bought = world.purchase()
    yield
    if world.dice.random() < 0.5:
        world.press(bought, "pay")
        world.let_go(bought)
    else:
        world.let_go(bought)
        world.press(bought, "pay")


def paid_twice(world: World) -> Life:
    """Two windows, both paid."""
    bought = world.purchase()
    yield
    world.press(bought, "pay")
    if not world.still_to_pay(bought):
        return
    world.open_page(bought)
    world.press(bought, "pay")


def wrong_amount(world: World) -> Life:
    """Another amount than the order's comes in."""
    bought = world.purchase()
    world.open_page(bought, cents=14799)
    yield
    world.press(bought, "pay")


def cancelled(world: World) -> Life:
    """Paid, then the session is cancelled."""
    bought = world.purchase()
    world.press(bought, "pay")
    yield
    world.cancel_session(bought)


def withdrawn(world: World) -> Life:
    """Paid, then the client withdraws from the contract."""
    bought = world.purchase()
    world.press(bought, "pay")
    yield
    world.withdraw(bought)


def refund_failed(world: World) -> Life:
    """The money that went back does not arrive."""
    bought = world.purchase()
    world.press(bought, "pay")
    yield
    world.cancel_session(bought)
    yield
    world.firm.settle()
    if refund := world.refund_of(bought):
        world.behind(f"_control/refunds/{refund}/fail")


def refunded_by_hand(world: World) -> Life:
    """Somebody sends money back on the provider's own pages."""
    bought = world.purchase()
    world.press(bought, "pay")
    yield
    if intent := world.intent(bought):
        world.behind("v1/refunds", payment_intent=intent, amount="5000")


def contested(world: World) -> Life:
    """The bank contests the payment while the client wants the money back, too."""
    bought = world.purchase()
    world.press(bought, "pay")
    yield
    intent = world.intent(bought)
    if not intent or not world.behind("_control/disputes", payment_intent=intent):
        return
    if world.dice.random() < 0.5:
        world.cancel_session(bought)
    yield
    outcome = world.dice.choice(["won", "lost", "prevented", ""])
    made = next(world.stripe.ledger.all("dispute", payment_intent=intent))
    if outcome:
        world.behind(f"_control/disputes/{made['id']}/close", outcome=outcome)


LIVES: Final[tuple[Callable[[World], Life], ...]] = (
    paid, declined_first, asked_by_the_bank, failed_at_the_bank, abandoned, paid_after_leaving,
    paid_twice, wrong_amount, cancelled, withdrawn, refund_failed, refunded_by_hand, contested,
)  # fmt: skip
