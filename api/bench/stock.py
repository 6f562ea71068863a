"""The stock library's side: the same event, its own recorder, application and projection."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import singledispatchmethod
from typing import Any, Final
from uuid import UUID, uuid4

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import JSONTranscoder, Tracking, Transcoding
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.projection import Projection
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL

from api.bench.ours import FIRST, PAGE
from domain.slots import Slot

DOCUMENTS: Final = SQL(
    "create table if not exists bench_booked (key uuid primary key, document jsonb)"
)
ROWS: Final = SQL(
    "create table if not exists bench_rows (promise_id uuid primary key, diary_id uuid,"
    " starts_at timestamptz, minutes bigint)"
)
UPSERT: Final = SQL(
    "insert into bench_booked values (%s, %s) on conflict (key) do update"
    " set document = excluded.document"
)
INSERT: Final = SQL("insert into bench_rows values (%s, %s, %s, %s) on conflict do nothing")


class StockDiary(Aggregate):
    """A diary as the library would have it."""

    class Opened(Aggregate.Created):
        """A month was opened."""

    class TimeReserved(Aggregate.Event):
        """A time was promised."""

        resource_id: UUID
        promise_id: UUID
        slot: Slot

    @event(Opened)
    def __init__(self) -> None:
        self.promised: dict[UUID, Slot] = {}

    def reserve(self, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:
        """Promise a time. Raises ValueError."""
        if any(slot.overlaps(other) for other in self.promised.values()):
            raise ValueError
        self._reserved(resource_id, promise_id, slot)

    @event(TimeReserved)
    def _reserved(self, resource_id: UUID, promise_id: UUID, slot: Slot) -> None:  # noqa: ARG002
        self.promised[promise_id] = slot


class SlotAsDict(Transcoding):
    """A slot for the library's transcoder."""

    type = Slot
    name = "slot"

    def encode(self, obj: Slot) -> dict[str, Any]:
        """Plain values."""
        return {"starts_at": obj.starts_at, "minutes": obj.minutes, "zone": obj.zone}

    def decode(self, data: dict[str, Any]) -> Slot:
        """A slot again."""
        return Slot(**data)


class StockDiaries(Application[UUID]):
    """The library's application."""

    def register_transcodings(self, transcoder: JSONTranscoder) -> None:
        """Slots too."""
        super().register_transcodings(transcoder)
        transcoder.register(SlotAsDict())

    def reserve(self, diary: StockDiary, nth: int) -> None:
        """Reserve a time in a diary at hand, and save it."""
        diary.reserve(diary.id, uuid4(), Slot(FIRST + timedelta(hours=nth % PAGE), 60))
        self.save(diary)

    def reserve_in(self, diary_id: UUID, promise_id: UUID, starts_at: datetime) -> None:
        """Fetch a diary, reserve a time in it, and save it."""
        diary: StockDiary = self.repository.get(diary_id)
        diary.reserve(diary_id, promise_id, Slot(starts_at, 60))
        self.save(diary)


class StockView(PostgresTrackingRecorder):
    """The same document and the same row, with the library's tracking."""

    def __init__(self, *told: Any, **named: Any) -> None:
        super().__init__(*told, **named)
        self.sql_create_statements += [DOCUMENTS.format(), ROWS.format()]

    def note(self, diary: UUID, slot: Slot | None, promise: UUID | None, at: Tracking) -> None:
        """Write what an event does, and how far we are, in one transaction."""
        with self.datastore.transaction(commit=True) as cursor:
            cursor.execute("select document from bench_booked where key = %s", (diary,))
            found = cursor.fetchone()
            page: dict[str, Any] = found["document"] if found else {"promises": 0, "last": None}
            if slot:
                page = {"promises": page["promises"] + 1, "last": slot.starts_at.isoformat()}
                cursor.execute(INSERT, (promise, diary, slot.starts_at, slot.minutes))
            cursor.execute(UPSERT, (diary, json.dumps(page)))
            self._insert_tracking(cursor, at)


class StockProjection(Projection[StockView]):
    """The library's projection."""

    name = "bench"

    @singledispatchmethod
    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        """What is none of ours."""

    @process_event.register
    def _(self, domain_event: StockDiary.Opened, tracking: Tracking) -> None:
        self.view.note(domain_event.originator_id, None, None, tracking)

    @process_event.register
    def _(self, domain_event: StockDiary.TimeReserved, tracking: Tracking) -> None:
        one = domain_event
        self.view.note(one.originator_id, one.slot, one.promise_id, tracking)


def environment(dsn: str) -> dict[str, str]:
    """The library's settings for a database, with as many connections as there are clients."""
    told = conninfo_to_dict(dsn)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": str(told["dbname"]),
        "POSTGRES_HOST": str(told.get("host", "127.0.0.1")),
        "POSTGRES_PORT": str(told.get("port", 5432)),
        "POSTGRES_USER": str(told["user"]),
        "POSTGRES_PASSWORD": str(told.get("password", "none")),
        "POSTGRES_POOL_SIZE": "16",
        "POSTGRES_MAX_OVERFLOW": "16",
    }
