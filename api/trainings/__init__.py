"""Trainings on pages and in the API: the catalogue, registration, one's own, the desk's."""

from api.trainings import (
    catalogue,
    certificates,
    desk,
    desk_pages,
    letters,
    materials,
    mine,
    part,
    queue,
    registration,
)

ROUTERS = (
    catalogue.router, certificates.router, mine.router, part.router, registration.router,
    queue.router, desk.router, materials.router,
    desk_pages.router,
)  # fmt: skip

__all__ = ["ROUTERS", "letters"]
