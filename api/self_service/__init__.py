"""What clients do for themselves after paying: move, cancel, withdraw, the calendar feed."""

from api.self_service import after_paying, calendar, home, manage

ROUTERS = (after_paying.router, manage.router, calendar.router, home.router)
