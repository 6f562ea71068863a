"""The contracts of whoever is signed in that may still be withdrawn from, each with its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.booking.order_links import order_link
from api.forums.withdrawing import may_withdraw_until
from api.reception import Desk
from application.booking.paid_orders import PaidOrderRow, paid_orders
from application.forums.forum_members import ForumMemberRow, forum_members
from application.forums.forum_page import forum_page
from domain.languages import InThreeLanguages


@dataclass(frozen=True)
class OwnContract:
    """A contract, until when one may withdraw from it, and the page where one does."""

    name: InThreeLanguages
    until: datetime
    path: str


async def own_contracts(desk: Desk) -> list[OwnContract]:
    """Orders that were paid and memberships that were ordered; nobody's without a sign-in."""
    if desk.card is None:
        return []
    some = [*await _orders(desk), *await _memberships(desk)]
    return sorted(some, key=lambda one: one.until)


async def _orders(desk: Desk) -> list[OwnContract]:
    where = {"client_id": desk.by, "withdrawn": False}
    rows: list[PaidOrderRow] = await desk.shelf.find(paid_orders, where, order="-paid_at")
    return [
        OwnContract(
            row.name, row.withdrawal_until, f"{order_link(desk.reception, row.order_id)}/withdraw"
        )
        for row in rows
        if row.withdrawal_until and desk.now <= row.withdrawal_until
    ]


async def _memberships(desk: Desk) -> list[OwnContract]:
    rows: list[ForumMemberRow] = await desk.shelf.find(forum_members, {"person_id": desk.by})
    mine = [row.forum_id for row in rows if row.ended_on is None]
    pages = (await desk.shelf.documents(forum_page, mine)).values() if mine else ()
    return [
        OwnContract(page.title, until, f"/my/forums/{page.forum_id}/membership/withdraw")
        for page in pages
        if (until := may_withdraw_until(page, desk))
    ]
