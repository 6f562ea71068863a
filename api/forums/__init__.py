"""Peer forums on pages and in the API: in the open, for members, at the desk."""

from api.forums import (
    desk_acts,
    desk_pages,
    letters,
    meeting_pages,
    member_acts,
    member_pages,
    membership,
    public,
    reading,
    withdrawing,
)

ROUTERS = (
    public.router, reading.router, member_acts.router, desk_acts.router,
    withdrawing.router, membership.router, meeting_pages.router,
    member_pages.router, desk_pages.router,
)  # fmt: skip

__all__ = ["ROUTERS", "letters"]
