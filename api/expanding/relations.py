"""Which ids of an answer lead to what, and where that is shown: the names `expand=` knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final, get_args, get_origin, get_type_hints

from fastapi.routing import APIRoute

DEEPEST: Final = 2
"""How deep the id may lie in the thing itself."""
LEADS: Final[Mapping[str, tuple[str, str]]] = {
    "engagement_id": ("engagement", "/api/engagements/{engagement_id}"),
    "mentor_id": ("mentor", "/api/mentors/{mentor_id}"),
    "lead_id": ("lead", "/api/mentors/{mentor_id}"),
    "mentee_id": ("mentee", "/api/people/{person_id}"),
    "person_id": ("person", "/api/people/{person_id}"),
    "organisation_id": ("organisation", "/api/clients/{organisation_id}"),
    "payer_id": ("payer", "/api/clients/{organisation_id}"),
    "forum_id": ("forum", "/api/forums/{forum_id}"),
    "training_id": ("training", "/api/trainings/{training_id}"),
    "invoice_id": ("invoice", "/api/billing/documents/{invoice_id}"),
    "case_id": ("case", "/api/quality/cases/{case_id}"),
    "application_id": ("application", "/api/intake/applications/{application_id}"),
}
"""By the id's own name: what it leads to, and the address at which that is shown."""
HOMES: Final[Mapping[str, str]] = {
    "Engagement": "/api/engagements/{engagement_id}",
    "Mentor": "/api/mentors/{mentor_id}",
    "Person": "/api/people/{person_id}",
    "Organisation": "/api/clients/{organisation_id}",
    "Forum": "/api/forums/{forum_id}",
    "Training": "/api/trainings/{training_id}",
    "Invoice": "/api/billing/documents/{invoice_id}",
    "QualityCase": "/api/quality/cases/{case_id}",
    "Application": "/api/intake/applications/{application_id}",
}
"""By the kind of a thing: the address at which it is shown under its own id."""


@dataclass(frozen=True)
class Relation:
    """One name `expand=` knows at a route: where the id stands, and where it leads."""

    name: str
    path: tuple[str, ...]
    address: str

    def id_in(self, thing: Any) -> str | None:
        """The id in an answer's thing, if there is one."""
        for part in self.path:
            thing = thing.get(part) if isinstance(thing, dict) else None
        return thing if isinstance(thing, str) else None

    def address_of(self, key: str) -> str:
        """Where the thing of an id is shown."""
        return at(self.address, key)


def at(address: str, key: str) -> str:
    """An address with its one id filled in."""
    return f"{address.partition('{')[0]}{key}"


def relations_of(route: APIRoute) -> Mapping[str, Relation]:
    """What can be expanded in what a route answers; nothing where it names only itself."""
    model = model_of(route)
    if "GET" not in (route.methods or ()) or not route.path.startswith("/api/") or model is None:
        return {}
    found: dict[str, Relation] = {}
    for path in _ids(model):
        name, address = LEADS[path[-1]]
        if address != route.path:
            found.setdefault(name, Relation(name, path, address))
    return found


def model_of(route: APIRoute) -> type | None:
    """The dataclass of the one thing, or of each thing of the list, that a route answers with."""
    told = get_type_hints(route.endpoint).get("return")
    whole = get_origin(told)
    if whole is list or "items" in getattr(whole, "__annotations__", {}):
        (told,) = get_args(told)
    return told if isinstance(told, type) and is_dataclass(told) else None


def _ids(model: type, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where the ids that lead somewhere stand, the nearest first."""
    hints, inner = get_type_hints(model), []
    for part in fields(model):
        if part.name in LEADS:
            yield (*before, part.name)
        elif is_dataclass(hints[part.name]) and len(before) + 1 < DEEPEST:
            inner.append(part.name)
    for name in inner:
        yield from _ids(hints[name], (*before, name))
