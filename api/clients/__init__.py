"""Where clients are looked after: organisations, their people, private persons."""

from api.clients import registry

ROUTERS = (registry.router,)
