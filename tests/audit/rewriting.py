"""How somebody who owns database and key would write the whole history anew."""

from typing import Any

import psycopg

from infrastructure.checkpoint_keys import load_key
from infrastructure.sealer import Sealer
from tests.spec_times import NOON


def rewrite(reception: Any, keep: int | None = None) -> None:
    """Change the second event, drop those after `keep`, and seal everything with the real key."""
    key = load_key(reception.settings.keys / "checkpoint.key", "luotsi")
    with psycopg.connect(reception.log.dsn, autocommit=True) as link:
        link.execute("set session_replication_role = replica")
        link.execute(
            "update event set state = state || ' '"
            " where position = (select position from event order by position offset 1 limit 1)"
        )
        if keep is not None:
            link.execute("delete from event where position > %s", (keep,))
        link.execute("truncate audit_leaf, audit_checkpoint")
        link.execute("set session_replication_role = origin")
        while Sealer(reception.log.dsn, key).seal_once(link, NOON):
            pass
