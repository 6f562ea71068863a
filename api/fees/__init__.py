"""What mentors are paid, on pages and in the API: terms, fees, statements, runs, the ledger."""

from api.fees import my_fees, pages, payroll, reports, run_page, runs, statements, terms

ROUTERS = (
    reports.router, runs.router, statements.router, terms.router, run_page.router, pages.router,
    my_fees.router, payroll.router,
)  # fmt: skip

__all__ = ["ROUTERS"]
