"""Where people apply for a mentor, and where their needs are asked and followed."""

from api.intake import apply, desk_pages, form_pages, my_pages, registry, transfer_pages

ROUTERS = (
    registry.router, apply.router, form_pages.router, desk_pages.router, my_pages.router,
    transfer_pages.router,
)  # fmt: skip
