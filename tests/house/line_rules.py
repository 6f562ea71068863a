"""What may be written where: rules over single lines, each with the bad line that proves it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

Find = Callable[[ast.AST], bool]
TELLING = (
    ast.Call, ast.Import, ast.ImportFrom, ast.Name, ast.Attribute, ast.JoinedStr, ast.BinOp
)  # fmt: skip
SQL = re.compile(
    r"^\s*(select|insert into|update|delete from|create|alter|drop|truncate)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class LineRule:
    """Something done in few rooms only; `rooms` are the paths that may.

    Files without any of the `words` are not even read closely.
    """

    says: str
    bad: str
    words: tuple[str, ...]
    found: Find
    rooms: tuple[str, ...] = ()
    folders: tuple[str, ...] = ("domain", "application", "infrastructure", "api")
    at: str = field(default="api/bad.py")

    def broken_in(self, path: str, source: str) -> Iterator[str]:
        """Each line of a file that breaks the rule."""
        if path.startswith(self.rooms) if self.rooms else False:
            return
        if path.split("/", maxsplit=1)[0] in self.folders:
            for node in ast.walk(ast.parse(source)):
                if self.found(node):
                    line = getattr(node, "lineno", 1)
                    yield f"{path}:{line}: {self.says}"


@cache
def nodes_of(source: str) -> list[ast.AST]:
    """Everything written in a file."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, TELLING)]


def calls(*names: str) -> Find:
    """A call of a method or function, as `datetime.now` or `.execute`."""
    lasts = {name.split(".")[-1] for name in names}

    def found(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or _last(node.func) not in lasts:
            return False
        called = ast.unparse(node.func)
        return any(called.endswith(n) if n.startswith(".") else called == n for n in names)

    return found


def _last(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def imports(*names: str) -> Find:
    """An import of a package or of a name."""

    def found(node: ast.AST) -> bool:
        if isinstance(node, ast.ImportFrom):
            got = {(node.module or "").split(".")[0], *(alias.name for alias in node.names)}
            return not got.isdisjoint(names)
        if isinstance(node, ast.Import):
            return any(alias.name.split(".")[0] in names for alias in node.names)
        return False

    return found


def mentions(*names: str) -> Find:
    """A name or attribute."""
    lasts = {name.split(".")[-1] for name in names}
    return lambda node: _last(node) in lasts and ast.unparse(node) in names


def compares(name: str) -> Find:
    """A comparison with a name or attribute, on either side."""

    def found(node: ast.AST) -> bool:
        if not isinstance(node, ast.Compare):
            return False
        return name in map(ast.unparse, (node.left, *node.comparators))

    return found


def woven_sql(node: ast.AST) -> bool:
    """A statement with something woven into its text."""
    if isinstance(node, ast.JoinedStr) and node.values:
        first = node.values[0]
        return isinstance(first, ast.Constant) and bool(SQL.match(str(first.value)))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        left = node.left
        return isinstance(left, ast.Constant) and bool(SQL.match(str(left.value)))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        text = node.func.value
        if node.func.attr == "format" and isinstance(text, ast.Constant):
            return bool(SQL.match(str(text.value)))
    return False


def woven_into_sql(node: ast.AST) -> bool:
    """Text made of pieces, handed to psycopg as if it were written here."""
    if not (isinstance(node, ast.Call) and _last(node.func) == "SQL"):
        return False
    return any(isinstance(each, ast.JoinedStr) for each in node.args)


CLOCKS = ("datetime.now", "datetime.utcnow", "date.today", "time.time", "time.time_ns")
LINE_RULES = (
    LineRule(
        "only the log's clock asks what time it is; take `work.now`, `desk.now` or `log.now()`",
        "from datetime import UTC, datetime\nseen = datetime.now(UTC)\n",
        (".now(", "utcnow", "today(", "time.time"),
        calls(*CLOCKS),
        rooms=("infrastructure/store/clock.py", "infrastructure/doctor/", "api/bench/"),
    ),
    LineRule(
        "the domain and commands make no ids of their own: `derived(…)` or a DERIVED field",
        "from uuid import uuid4\nnew = uuid4()\n",
        ("uuid", "secrets"),
        calls("uuid4", "uuid.uuid4", "uuid1", "secrets.token_hex", "secrets.token_urlsafe"),
        folders=("domain", "application"),
        at="application/bad.py",
    ),
    LineRule(
        "SQL is sent by the infrastructure only; ask the shelf, or give it a method there",
        "async def rows(link):\n    return await link.execute('select 1')\n",
        ("execute", ".copy("),
        calls(".execute", ".executemany", ".copy"),
        rooms=("api/bench/",),  # the raw limit is measured beside ours
        folders=("domain", "application", "api"),
    ),
    LineRule(
        "no text is woven into SQL: give values as parameters, names by `sql.Identifier`",
        "def rows(link, name):\n    return link.execute(f'select * from {name}')\n",
        ("execute", "SQL("),
        lambda node: woven_sql(node) or woven_into_sql(node),
        at="infrastructure/bad.py",
    ),
    LineRule(
        "the business says no by a `Refused`; HTTPException speaks HTTP, and only in api",
        "from fastapi import HTTPException\n",
        ("HTTPException",),
        imports("HTTPException"),
        rooms=("api/answers/refusals.py",),
    ),
    LineRule(
        "ciphers and signatures have rooms of their own",
        "from cryptography.fernet import Fernet\n",
        ("cryptography",),
        imports("cryptography"),
        rooms=(
            "infrastructure/store/crypto.py",
            "infrastructure/checkpoint_keys.py",
            "infrastructure/verifiers/verify.py",  # runs alone, without this house
        ),
    ),
    LineRule(
        "the surroundings are read in infrastructure/settings.py only",
        "import os\nkey = os.environ['LUOTSI_KEY']\n",
        ("os.environ", "os.getenv"),
        mentions("os.environ", "os.getenv"),
        rooms=("infrastructure/settings.py", "infrastructure/local_postgres/"),
    ),
    LineRule(
        "what is said goes to the console of api/cli/commands.py or into the structured log",
        "print('here')\n",
        ("print(",),
        calls("print", "pprint"),
    ),
    LineRule(
        "what stands here works; what does not yet, does not stand here",
        "def later():\n    raise NotImplementedError\n",
        ("NotImplementedError",),
        mentions("NotImplementedError"),
    ),
    LineRule(
        "a person kept twice has several ids: `desk.is_me(…)`, `desk.among(…)` or `desk.entries`",
        "mine = row.person_id == desk.by\n",
        ("desk.by",),
        compares("desk.by"),
    ),
    LineRule(
        "no test is skipped: one that cannot run here does not belong here",
        "import pytest\npytest.skip('later')\n",
        ("pytest.skip", "skipif", "xfail", "importorskip", "mark.skip"),
        mentions("pytest.skip", "pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail",
                 "pytest.importorskip"),
        folders=("tests",),
        at="tests/bad.py",
    ),
)  # fmt: skip
