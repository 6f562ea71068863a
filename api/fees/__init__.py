"""What mentors are paid, on pages and in the API: terms, fees, statements, runs."""

from api.fees import terms

ROUTERS = (terms.router,)

__all__ = ["ROUTERS"]
