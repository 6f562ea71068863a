"""Where clients are looked after: organisations, their people, private persons."""

from api.clients import pages, private_pages, registry

ROUTERS = (registry.router, private_pages.router, pages.router)
