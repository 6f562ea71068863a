"""What mentors are paid, on pages and in the API: terms, fees, statements, runs, the ledger."""

from api.fees import reports, runs, statements, terms

ROUTERS = (reports.router, runs.router, statements.router, terms.router)

__all__ = ["ROUTERS"]
