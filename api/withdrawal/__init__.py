"""Withdrawing from a contract: the two steps on pages and in the API, and the acknowledgement."""

from api.withdrawal import letters, pages

ROUTERS = (pages.router,)

__all__ = ["ROUTERS", "letters"]
