"""The firm's shop window, open to everybody."""

from api.site import pages

ROUTERS = (pages.router,)
