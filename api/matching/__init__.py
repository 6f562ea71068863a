"""Where a mentor is chosen: the coordinator's ranking, the mentee's choice, the mentor's answer."""

from api.matching import desk_pages, my_pages, registry, request_pages

ROUTERS = (registry.router, desk_pages.router, my_pages.router, request_pages.router)
