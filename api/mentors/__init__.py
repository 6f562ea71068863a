"""Where mentors, and those who look after the pool, come in."""

from api.mentors import apply, network, network_pages, own, own_pages, pool, pool_pages

ROUTERS = (
    apply.router, network.router, network_pages.router, own.router,
    own_pages.router, pool.router, pool_pages.router,
)  # fmt: skip
