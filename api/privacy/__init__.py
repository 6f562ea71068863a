"""Pages and routes of people's own data; may import every floor below."""

from api.privacy import (
    account,
    breaches,
    first_way,
    my_data,
    openings,
    own_address,
    people_data,
    recovery,
)

ROUTERS = (
    account.router, own_address.router, my_data.router, people_data.router, breaches.router,
    openings.router, recovery.router, first_way.router,
)  # fmt: skip
