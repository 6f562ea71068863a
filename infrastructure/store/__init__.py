"""The log on PostgreSQL: how events are written, encrypted, appended, read back and guarded.

May import `application` and `domain`; only `crypto` here imports `cryptography`.
"""

from infrastructure.store.log import PostgresLog

__all__ = ["PostgresLog"]
