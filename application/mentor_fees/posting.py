"""The day something is entered in the books: its own, or today where its month is closed."""

from __future__ import annotations

from datetime import date

from application.firm import Work
from application.invoicing.pricing import civil_day
from domain.invoicing import BOOKS, Books
from domain.invoicing.books import month_of


def posting_day(work: Work, day: date) -> date:
    """The day itself while its month is open; a closed month takes nothing more."""
    books = work.find(Books, BOOKS)
    return civil_day(work.now) if books and month_of(day) in books.closed else day
