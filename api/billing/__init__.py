"""Billing on pages and in the API: sheets and invoices, payers, the bank, the books, packages."""

from api.billing import (
    agreements,
    bank,
    books,
    drafts,
    hand_refunds,
    hours,
    invoices,
    issuing,
    ledgers,
    letters,
    my_gift_card,
    my_invoices,
    my_package,
    offers,
    online,
    packages,
    pages,
    payers,
    payments,
    refunds,
    reports,
    sending,
    standing,
    taxing,
    trace,
    utilised,
    vouchers,
)

ROUTERS = (
    invoices.router, issuing.router, bank.router, books.router, drafts.router, ledgers.router,
    pages.router,
    payers.router, payments.router, trace.router, my_invoices.router, packages.router,
    my_package.router,
    reports.router, taxing.router, utilised.router, agreements.router, hours.router,
    vouchers.router, offers.router,
    online.router, my_gift_card.router, standing.router, sending.router, refunds.router,
    hand_refunds.router,
)  # fmt: skip

__all__ = ["ROUTERS", "letters"]
