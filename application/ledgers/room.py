"""The room of ledgers: what the bookkeeper takes over."""

from __future__ import annotations

from typing import Final

from application.ledgers.advance_lines import advance_lines
from application.ledgers.advances import advance_moves
from application.ledgers.bank_moves import bank_moves
from application.ledgers.capacity_moves import capacity_moves
from application.ledgers.card_moves import card_moves
from application.ledgers.fee_postings import fee_postings
from application.ledgers.margins import sale_moves
from application.ledgers.month_locks import month_locks
from application.ledgers.open_item_moves import open_item_moves
from application.ledgers.sales_postings import sales_postings
from application.ledgers.session_times import session_times
from application.ledgers.tax_parts import tax_parts
from application.ledgers.unbilled import unbilled_moves
from application.policies import Room

ROOM: Final = Room(
    "ledgers",
    tables=(
        sales_postings, open_item_moves, card_moves, unbilled_moves, advance_moves, sale_moves,
        bank_moves, fee_postings, tax_parts, advance_lines, month_locks,
        session_times, capacity_moves,
    ),
    money=True,
)  # fmt: skip
