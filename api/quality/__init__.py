"""Quality: reviews and their samples, cases and corrective actions, the improvement backlog."""

from api.quality import (
    binder,
    cases,
    complaints,
    improvements,
    management_reviews,
    outcomes,
    reviews,
    samples,
)

ROUTERS = (
    reviews.router,
    samples.router,
    cases.router,
    complaints.router,
    improvements.router,
    binder.router,
    management_reviews.router,
    outcomes.router,
)
