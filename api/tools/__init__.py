"""Tools on pages and in the API: the library, what is attached where, worksheets filled in."""

from api.tools import acts, desk_pages, library, sheet_pages, sheet_reading

ROUTERS = (
    desk_pages.router, sheet_reading.router, library.router, acts.router, sheet_pages.router,
)  # fmt: skip

__all__ = ["ROUTERS"]
