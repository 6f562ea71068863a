"""Billing on pages and in the API: sheets and invoices, payers, the bank, the books, packages."""

from api.billing import (
    bank,
    books,
    drafts,
    invoices,
    ledgers,
    letters,
    my_invoices,
    packages,
    pages,
    payers,
    payments,
    trace,
)

ROUTERS = (
    invoices.router, bank.router, books.router, drafts.router, ledgers.router, pages.router,
    payers.router, payments.router, trace.router, my_invoices.router, packages.router,
)  # fmt: skip

__all__ = ["ROUTERS", "letters"]
