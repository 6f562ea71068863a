"""Where clients are looked after: organisations, their people, private persons."""

from api.clients import pages, registry

ROUTERS = (registry.router, pages.router)
