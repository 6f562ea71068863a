"""Booking on pages and in the API: free times, holding one, its order and payment, waiting."""

from api.booking import (
    acts,
    by_invoice,
    choosing,
    closures,
    offers,
    order_pages,
    orders,
    waiting,
    waiting_place,
)

ROUTERS = (
    choosing.router,
    acts.router,
    closures.router,
    by_invoice.router,
    order_pages.router,
    waiting.router,
    waiting_place.router,
    offers.router,
    orders.router,
)
