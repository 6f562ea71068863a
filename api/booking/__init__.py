"""Booking on pages and in the API: free times, holding one, its order and payment, waiting."""

from api.booking import acts, by_invoice, choosing, order_pages, waiting

ROUTERS = (
    choosing.router,
    acts.router,
    by_invoice.router,
    order_pages.router,
    waiting.router,
)
