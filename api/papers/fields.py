"""Which field of which answer is seen by whom, on paper; read from the routes and their rules.

What each field is a matter of is kept by hand in `docs/fields.toml`: who shows a new field says
there what it tells. A route whose rule lets somebody in whom that matter keeps out is found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fastapi import FastAPI

from api.papers.shown import Shown, all_shown
from domain.matters import CONFIDENTIAL, REACH, Matter
from domain.people import Role
from domain.permissions import Rule

SOURCE: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "fields.toml"
HEAD: Final = """
## Fields

Every field of every answer of the API and of every document and row the pages are made of, with
the matter it tells of (`docs/fields.toml`) and whom the rules of the operations that answer with
it let in. A field without a matter, or one that an operation shows to somebody its matter keeps
out, fails `tests/security/test_fields.py`. *pages* are made of it, and no operation answers with
it. What is asked for apart on the way is named at the end.

| answer | matter | fields | roles | relations | operations |
|---|---|---|---|---|---|"""
APART: Final = """
| asked for apart | shown by |
|---|---|"""


def entries() -> dict[tuple[str, str], Matter]:
    """What each field is a matter of, as it is written down."""
    written = tomllib.loads(SOURCE.read_text())
    return {
        (kind, name): Matter(matter)
        for matter, kinds in written["fields"].items()
        for kind, names in kinds.items()
        for name in names.split()
    }


def asked_apart() -> dict[str, str]:
    """Classes whose text a route shows only after asking apart, and the test that shows it."""
    return dict(tomllib.loads(SOURCE.read_text())["apart"])


def unwritten(shown: dict[str, Shown]) -> tuple[set[str], set[str]]:
    """Fields nobody has written down, and written ones that are no more."""
    there = {(name, one) for name, kind in shown.items() for one in kind.names}
    known = set(entries())
    return ({".".join(one) for one in there - known}, {".".join(one) for one in known - there})


def reaching_too_far(shown: dict[str, Shown]) -> Iterator[str]:
    """Fields that some operation shows to somebody whom their matter keeps out."""
    apart = asked_apart()
    for (name, one), matter in entries().items():
        for rule in shown[name].rules if name in shown and name not in apart else ():
            for who in kept_out(matter, rule):
                yield f"{name}.{one} is {matter}, and {rule.matter} shows it to {who}"


def kept_out(matter: Matter, rule: Rule) -> Iterator[str]:
    """Whom a rule lets in although a matter keeps them out."""
    reach, opened = REACH[matter], REACH[rule.matter]
    if reach.everybody:
        return
    if opened.everybody:
        yield "everybody"
        return
    if matter in CONFIDENTIAL and not rule.fresh:
        yield "whoever showed one factor"
    if reach.signed_in:
        return
    if opened.signed_in and not reach.relations:
        yield "whoever is signed in"
    yield from sorted(rule.roles - reach.roles)
    yield from sorted((rule.relations | rule.ever) - reach.relations)


def fields_paper(app: FastAPI) -> str:
    """The part of docs/ACCESS.md on fields."""
    apart = [f"| {kind} | `{test}` |" for kind, test in asked_apart().items()]
    return "\n".join([HEAD, *_rows(all_shown(app)), APART, *apart, ""])


def _rows(shown: dict[str, Shown]) -> Iterator[str]:
    known = entries()
    for name, one in shown.items():
        by_matter: dict[str, list[str]] = {}
        for part in one.names:
            by_matter.setdefault(known.get((name, part), "unwritten"), []).append(part)
        for matter in sorted(by_matter):
            yield f"| {name} | {matter} | {', '.join(by_matter[matter])} | {_who(one.rules)} |"


def _who(rules: list[Rule]) -> str:
    if not rules:
        return "pages | pages | 0"
    some = {role for rule in rules for role in rule.roles}
    ties = {tie for rule in rules for tie in rule.relations | rule.ever}
    wide = ["everybody"] if any(REACH[rule.matter].everybody for rule in rules) else []
    own = ["whoever is signed in"] if any(REACH[rule.matter].signed_in for rule in rules) else []
    roles = [role.value for role in Role if role in some]
    return f"{', '.join(wide + own + roles)} | {', '.join(sorted(ties))} | {len(rules)}"
