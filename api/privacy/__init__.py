"""Pages and routes of people's own data; may import every floor below."""

from api.privacy import account, breaches, my_data, people_data

ROUTERS = (account.router, my_data.router, people_data.router, breaches.router)
