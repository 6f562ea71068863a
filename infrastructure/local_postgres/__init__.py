"""A real PostgreSQL of our own, for machines where none is given: started, shared, stopped.

`with database(settings) as dsn` is all most callers need: `DATABASE_URL` wins, else the server of
the data folder runs for as long as somebody uses it.
"""

from infrastructure.local_postgres.archiving import archiving, folder_of_changes
from infrastructure.local_postgres.binaries import Binaries, NoPostgres, find_binaries
from infrastructure.local_postgres.cluster import DURABLE, QUICK, ClusterOfAnotherVersion
from infrastructure.local_postgres.postmaster import CannotStart
from infrastructure.local_postgres.server import (
    Server,
    database,
    running,
    running_dsn,
    start,
    stop_left_behind,
)

__all__ = [
    "DURABLE",
    "QUICK",
    "Binaries",
    "CannotStart",
    "ClusterOfAnotherVersion",
    "NoPostgres",
    "Server",
    "archiving",
    "database",
    "find_binaries",
    "folder_of_changes",
    "running",
    "running_dsn",
    "start",
    "stop_left_behind",
]
