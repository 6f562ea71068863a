"""What a cancelling, a move or an absence costs: decided by real hours and the pinned terms."""

from datetime import datetime, timedelta

from domain.cancelling_outcome import Amends, Booking, Circumstances, Moves, Outcome, Why
from domain.cancelling_policy import CancellingPolicy, Payer
from domain.refusals import Refused
from domain.slots import aware


class SessionHasBegun(Refused):
    """The session has begun: it can no longer be cancelled or moved."""


class StillTimeToCome(Refused):
    """Nobody is missing yet: a no-show is stated once the waiting time is over."""


NONE = Circumstances()


def cancelled_by_client(
    policy: CancellingPolicy, booking: Booking, at: datetime, known: Circumstances = NONE
) -> Outcome:
    """What the client's cancelling at an instant costs. Raises SessionHasBegun, NaiveTime."""
    left = _time_before(booking, at)
    if booking.payer is Payer.CONSUMER and _withdrawal_runs(booking, at):
        return Outcome(0, Why.WITHDRAWAL, policy.version)
    if _undone(policy, booking, at):
        return Outcome(0, Why.UNDONE, policy.version)
    return _used(policy, booking, policy.percent(booking.payer, left), Why.LATE, known)


def did_not_come(
    policy: CancellingPolicy, booking: Booking, at: datetime, known: Circumstances = NONE
) -> Outcome:
    """What a no-show, stated at an instant, costs: as if cancelled at the start.

    Raises StillTimeToCome before the waiting time is over, NaiveTime.
    """
    if aware(at) < booking.slot.starts_at + timedelta(minutes=policy.no_show_minutes):
        raise StillTimeToCome
    return _used(policy, booking, policy.percent(booking.payer, timedelta()), Why.NO_SHOW, known)


def moved_by_client(
    policy: CancellingPolicy,
    booking: Booking,
    at: datetime,
    moved: Moves,
    known: Circumstances = NONE,
) -> Outcome:
    """What a move costs after the free moves there have been.

    Without a free move left it is judged as a cancelling and a new booking.
    Raises SessionHasBegun, NaiveTime.
    """
    if _move_is_free(policy, _time_before(booking, at), moved):
        return Outcome(0, Why.FREE_MOVE, policy.version)
    return cancelled_by_client(policy, booking, at, known)


def failed_by_mentor(
    policy: CancellingPolicy, booking: Booking, at: datetime, *, ill: bool = False
) -> Outcome:
    """The mentor cancels, or did not come: nothing is charged, and when late, amends are made.

    A mentor's illness opens no quality case. Raises NaiveTime.
    """
    late = booking.slot.starts_at - aware(at) < timedelta(hours=policy.mentor_late_hours)
    amends = Amends(policy.amends_minutes, policy.amends_working_days, quality_case=not ill)
    return Outcome(0, Why.BY_THE_MENTOR, policy.version, amends=amends if late else None)


def _time_before(booking: Booking, at: datetime) -> timedelta:
    left = booking.slot.starts_at - aware(at)  # both UTC: real hours, whatever the clocks do
    if left <= timedelta():
        raise SessionHasBegun
    return left


def _withdrawal_runs(booking: Booking, at: datetime) -> bool:
    return booking.withdrawal_until is not None and aware(at) <= aware(booking.withdrawal_until)


def _undone(policy: CancellingPolicy, booking: Booking, at: datetime) -> bool:
    return aware(at) - aware(booking.booked_at) <= timedelta(minutes=policy.undo_minutes)


def _move_is_free(policy: CancellingPolicy, left: timedelta, moved: Moves) -> bool:
    in_time = left >= timedelta(hours=policy.free_move_hours)
    late_one = left >= timedelta(hours=policy.late_move_hours) and moved.late == 0
    return moved.free < policy.free_moves and (in_time or late_one)


def _used(
    policy: CancellingPolicy, booking: Booking, percent: int, why: Why, known: Circumstances
) -> Outcome:
    consumer = booking.payer is Payer.CONSUMER
    if percent == 0:
        return Outcome(0, Why.IN_TIME, policy.version)
    if consumer and known.excuse:
        return Outcome(0, Why.EXCUSED, policy.version)
    if consumer and known.resold:
        return Outcome(0, Why.RESOLD, policy.version)
    return Outcome(percent, why, policy.version, capped_at_loss=consumer)
