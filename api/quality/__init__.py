"""Quality: reviews and their samples, cases and corrective actions, the improvement backlog."""

from api.quality import binder, cases, improvements, management_reviews, outcomes, reviews

ROUTERS = (
    reviews.router,
    cases.router,
    improvements.router,
    binder.router,
    management_reviews.router,
    outcomes.router,
)
