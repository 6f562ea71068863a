"""Quality: reviews and their samples, cases and corrective actions, the improvement backlog."""

from api.quality import cases, improvements, reviews

ROUTERS = (reviews.router, cases.router, improvements.router)
