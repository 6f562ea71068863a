"""Money of the payment provider on the account statement: known by its name and its sum."""

from __future__ import annotations

from typing import Final

from api.reception import Desk
from application.bank.keep_apart import MatchPayout
from application.bank.transfers import TransferRow, transfers
from application.payments.payouts import PayoutRow, payouts
from domain.bank.transfer_words import Aside
from domain.refusals import Refused

PROVIDER: Final = "stripe"
MOST: Final = 500


async def find_payouts(desk: Desk) -> None:
    """Know money from the payment provider by its name and its sum, where only one payout fits."""
    aside = {"aside": Aside.UNKNOWN.value}
    waiting: list[TransferRow] = await desk.shelf.find(transfers, aside, limit=MOST)
    theirs = [row for row in waiting if PROVIDER in f"{row.party} {row.message}".casefold()]
    for row in theirs:
        sent = await payouts_like(desk, row)
        if len(sent) == 1:
            match = MatchPayout(transfer_id=row.transfer_id, payout=sent[0].payout)
            try:
                await desk.run(match, key=f"payout/{row.transfer_id}/{sent[0].payout}")
            except Refused:
                continue


async def payouts_like(desk: Desk, row: TransferRow) -> list[PayoutRow]:
    """Payouts of that sum that have not come to the bank yet."""
    if row.rest != row.amount:
        return []
    like = {"amount": row.rest, "failed": False, "arrived_on": None}
    found: list[PayoutRow] = await desk.shelf.find(payouts, like, limit=MOST)
    return found
