"""A forum as visitors are told of it, and as whoever belongs to it finds it; nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from api.reception import Desk
from application.forums.forum_lines import ForumPage
from application.forums.forum_page import forum_page
from application.forums.forums import ForumRow, forums
from domain.forums import Facilitation, ForumState
from domain.forums.fees import with_vat
from domain.forums.policy import ForumPolicy, policy_of
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.refusals import NotFound
from domain.slots import HELSINKI, zone_named

OPEN = (ForumState.RECRUITING, ForumState.RUNNING)


@dataclass(frozen=True)
class ForumOffer:
    """A forum one may apply to; `fee_year` is without VAT, as organisations pay it."""

    forum_id: UUID
    title: InThreeLanguages
    profile: InThreeLanguages
    theme: str
    held_in: str
    place: str
    facilitation: Facilitation
    state: ForumState
    fee_year: Money
    fee_year_with_vat: Money
    members: int
    fewest: int
    most: int
    recruit_to: int
    looked_for: int
    """How many are still looked for, until there are `recruit_to`."""

    @property
    def full(self) -> bool:
        """Whether there is no seat just now."""
        return self.members >= self.most


async def found(desk: Desk, forum_id: UUID) -> ForumPage:
    """The page of a forum. Raises NotFound."""
    page: ForumPage | None = await desk.shelf.document(forum_page, forum_id)
    if page is None:
        raise NotFound
    return page


def rules_of(forum: ForumPage) -> ForumPolicy:
    """The rules a forum was founded under."""
    return policy_of(forum.terms)


async def offer_of(desk: Desk, forum_id: UUID) -> ForumOffer:
    """What visitors are told; one that is closed or rests is not offered. Raises NotFound."""
    forum = await found(desk, forum_id)
    if forum.state not in OPEN:
        raise NotFound
    return _told(desk, forum)


async def offers(desk: Desk) -> list[ForumOffer]:
    """Every forum one may apply to, those that recruit first."""
    rows: list[ForumRow] = await desk.shelf.find(forums, {"state": list(OPEN)}, limit=200)
    pages = await desk.shelf.documents(forum_page, [row.forum_id for row in rows])
    some = [_told(desk, page) for page in pages.values()]
    return sorted(some, key=lambda one: (one.state is not ForumState.RECRUITING, one.title.fi))


def _told(desk: Desk, forum: ForumPage) -> ForumOffer:
    today = desk.now.astimezone(zone_named(HELSINKI)).date()
    rules = rules_of(forum)
    return ForumOffer(
        forum.forum_id, forum.title, forum.profile, forum.theme, forum.held_in, forum.place,
        forum.facilitation, forum.state, forum.fee_year, with_vat(forum.fee_year, today),
        len(forum.members), rules.fewest, rules.most,
        rules.recruit_to, rules.looked_for(len(forum.members)),
    )  # fmt: skip
