"""Answers of the API with what was asked for by `expand=` put beside their ids.

`GET /api/sessions?expand=mentor,engagement.lead`: each session then has `expanded.mentor` and
`expanded.engagement`, which has `expanded.lead`. What is expanded is what its own address would
show to the very same asker, and null where that is not theirs to see.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from urllib.parse import parse_qs

from fastapi import FastAPI, Request, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.expanding.inner import answer_of, asked
from api.expanding.relations import Relation, relations_of
from api.route_actions import routes_of
from domain.refusals import Refused

MOST: Final = 5
DEEPEST: Final = 2
KNOWN: Final = "luotsi.expanded"


class ExpandUnknown(Refused):
    """`expand` names something that cannot be expanded here."""

    status = 422


class ExpandTooMuch(Refused):
    """`expand` goes two deep at most, as in `engagement.lead`, and takes five names at most."""

    status = 422


class Expanded:
    """Wraps the application; only GETs of the API that ask for it are looked at."""

    def __init__(self, app: ASGIApp, whole: FastAPI, problem: Callable[..., Response]) -> None:
        self.app, self.whole, self.problem = app, whole, problem

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with what is to be expanded beside its ids."""
        wanted = _wanted(scope)
        if not wanted:
            await self.app(scope, receive, send)
            return
        try:
            names = tree_of(wanted)
            relations = self._relations(scope, names)
        except Refused as refused:
            answer = self.problem(
                Request(scope), refused.status, refused.code, refused.text, facts=refused.facts
            )
            await answer(scope, receive, send)
            return
        told = await answer_of(self.app, scope, receive)
        content = told.content
        if (shown := told.thing) is not None:
            scope.setdefault(KNOWN, {})
            for thing in _things(shown):
                await self._expand(scope, thing, names, relations)
            content = json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()
        await send(_sized(told.head, content))
        await send({"type": "http.response.body", "body": content})

    def _relations(self, scope: Scope, names: Mapping[str, list[str]]) -> dict[str, Relation]:
        """What is to be expanded here. Raises ExpandUnknown."""
        as_file = b"format=csv" in scope["query_string"]
        here = {} if as_file else self._able(scope["path"])
        found = known(names, here)
        for name, relation in found.items():
            known(names[name], self._able(relation.address))
        return found

    def _able(self, path: str) -> Mapping[str, Relation]:
        """What can be expanded in what is shown at an address, or at a pattern of addresses."""
        some = (one for one in routes_of(self.whole) if "GET" in (one.methods or ()))
        route = next((one for one in some if one.path_regex.match(path)), None)
        return relations_of(route) if route else {}

    async def _expand(
        self, scope: Scope, thing: dict[str, Any], names: Mapping[str, list[str]],
        relations: Mapping[str, Relation],
    ) -> None:  # fmt: skip
        thing["expanded"] = {}
        for name, relation in relations.items():
            key = relation.id_in(thing)
            thing["expanded"][name] = await self._found(scope, relation, key, names[name])

    async def _found(
        self, scope: Scope, relation: Relation, key: str | None, deeper: list[str]
    ) -> Any:
        """What an id leads to; asked for once an answer, however often it stands there."""
        if key is None:
            return None
        held: dict[str, Any] = scope[KNOWN]
        address, query = relation.address_of(key), ",".join(deeper)
        wish = f"{address}?{query}"
        if wish not in held:
            told = await asked(self, scope, address, f"expand={query}" if query else "")
            held[wish] = told.thing
        return held[wish]


def known(names: Iterable[str], able: Mapping[str, Relation]) -> dict[str, Relation]:
    """The relations of these names. Raises ExpandUnknown, with the names there are."""
    if unknown := [name for name in names if name not in able]:
        raise ExpandUnknown(unknown=unknown, known=sorted(able))
    return {name: able[name] for name in names}


def tree_of(wanted: Iterable[str]) -> dict[str, list[str]]:
    """What is to be expanded, and within each what else. Raises ExpandTooMuch."""
    names = list(dict.fromkeys(wanted))
    if len(names) > MOST or any(name.count(".") >= DEEPEST for name in names):
        raise ExpandTooMuch
    tree: dict[str, list[str]] = {}
    for name in names:
        first, _, rest = name.partition(".")
        tree.setdefault(first, []).extend([rest] if rest else [])
    return tree


def _wanted(scope: Scope) -> list[str]:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/api/"):
        return []
    asked_for = parse_qs(scope["query_string"].decode("latin-1")).get("expand", [])
    return [name.strip() for one in asked_for for name in one.split(",") if name.strip()]


def _things(shown: Any) -> list[dict[str, Any]]:
    """The things of a list, or the one that is shown."""
    some = shown["items"] if isinstance(shown, dict) and "items" in shown else shown
    return [one for one in (some if isinstance(some, list) else [some]) if isinstance(one, dict)]


def _sized(head: Message, content: bytes) -> Message:
    headers = MutableHeaders(raw=list(head["headers"]))
    headers["content-length"] = str(len(content))
    return {**head, "headers": headers.raw}
