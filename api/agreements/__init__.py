"""Where the mentoring agreement is offered, read, accepted and taken along as a document."""

from api.agreements import desk_pages, my_pages, registry, sponsor_pages, template_pages

ROUTERS = (
    registry.router,
    my_pages.router,
    sponsor_pages.router,
    desk_pages.router,
    template_pages.router,
)
