"""Lists as Stripe gives them: newest first, in pages, narrowed by time and by field."""

from collections.abc import Callable, Iterable
from typing import Any

from infrastructure.stripe_standin.ledger import Thing, shown
from infrastructure.stripe_standin.refusals import ApiRefusal

LONGEST = 100
PAGING = {"limit", "starting_after", "ending_before", "expand", "created"}
COMPARE: dict[str, Callable[[int, int], bool]] = {
    "gte": lambda a, b: a >= b,
    "gt": lambda a, b: a > b,
    "lte": lambda a, b: a <= b,
    "lt": lambda a, b: a < b,
}


def page_of(things: Iterable[Thing], given: dict[str, Any], url: str) -> Thing:
    """Give one page of the things that fit."""
    limit = given.get("limit", 10)
    if not 1 <= limit <= LONGEST:
        raise ApiRefusal(400, "Invalid limit: 1 to 100", param="limit", began=False)
    fitting = [thing for thing in things if _fits(thing, given)]
    if before := given.get("ending_before"):
        ahead = fitting[: _place(fitting, before)]
        data, more = ahead[-limit:], len(ahead) > limit
    else:
        after = given.get("starting_after")
        rest = fitting[_place(fitting, after) + 1 :] if after else fitting
        data, more = rest[:limit], len(rest) > limit
    return {"object": "list", "url": url, "has_more": more, "data": list(map(shown, data))}


def _fits(thing: Thing, given: dict[str, Any]) -> bool:
    created = given.get("created", {})
    return all(COMPARE[how](thing["created"], at) for how, at in created.items()) and all(
        thing.get(name) == value for name, value in given.items() if name not in PAGING
    )


def _place(things: list[Thing], id_: str) -> int:
    for at, thing in enumerate(things):
        if thing["id"] == id_:
            return at
    raise ApiRefusal(400, f"No such object: '{id_}'", code="resource_missing", began=False)
