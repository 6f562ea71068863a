"""What goes on behind the door: nobody stands still, no job was given up, the worker keeps up."""

from datetime import UTC, datetime

import psycopg

from infrastructure.doctor.finding import Finding
from infrastructure.health import health_in
from infrastructure.local_postgres import running_dsn
from infrastructure.settings import Settings

REMEDY = "Mend what the log of the worker names, then start it again: luotsi worker"


def the_work(settings: Settings) -> list[Finding]:
    """What waits for a person in a firm that has been at work; silence where there is none yet."""
    dsn = settings.database_url or running_dsn(settings.data_dir)
    if dsn is None:
        return []
    try:
        with psycopg.connect(dsn, connect_timeout=3) as link:
            found = health_in(link, datetime.now(UTC))
    except psycopg.Error:
        return []
    troubles = list(found.troubles)
    if troubles:
        return [Finding.ill("work", "; ".join(troubles), REMEDY)]
    return [Finding.well("work", f"{found.head} events, {found.head - found.sealed} to be sealed")]
