"""Seals: how fast the log is sealed, proved and verified, and what encrypting costs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import psycopg

from api.bench.figures import Figures, timed
from api.bench.ours import reserve_many
from api.bench.place import Place
from api.bench.saves import CLIENTS
from application.firm import Firm
from domain.events import Envelope, Event, Via, told_time
from domain.people import Person
from domain.privacy import Purpose
from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import create_key
from infrastructure.merkle import Tree, leaf_hash
from infrastructure.merkle_proofs import verify_inclusion
from infrastructure.sealer import Sealer
from infrastructure.store import PostgresLog
from infrastructure.store.crypto import new_key, root_of, seal
from infrastructure.store.keys import Key
from infrastructure.store.mapper import from_row, to_row

KEY = Key(uuid4(), uuid4(), Purpose.CONTACT, root_of(new_key()))


def measure(place: Place, figures: Figures, size: int) -> None:
    """Note them all."""
    with place.migrated() as dsn:
        log = PostgresLog.open(dsn, place.keys)
        asyncio.run(reserve_many(Firm(log), CLIENTS, size // CLIENTS))
        log.close()
        _sealing(place, dsn, figures)
    _proving(figures, 100_000)
    _encrypting(figures, 2_000)


def _sealing(place: Place, dsn: str, figures: Figures) -> None:
    key = create_key(place.folder / "bench.key", "bench")
    sealer = Sealer(dsn, key)
    with psycopg.connect(dsn, autocommit=True) as link:
        with timed() as took:
            sealed = sealer.seal_once(link)
        figures.add("events sealed", took.rate(sealed), "1/s")
        with timed() as took:
            found = verify_all(link, key.public)
        figures.add("events verified", took.rate(found.size), "1/s", ">= 100000")


def _proving(figures: Figures, size: int) -> None:
    tree = Tree()
    for nth in range(size):
        tree.append(leaf_hash(nth.to_bytes(8)))
    root = tree.root()
    with timed() as took:
        proofs = {nth: tree.inclusion(nth) for nth in range(0, size, 100)}
    figures.add(f"events proved among {size:,}", took.rate(len(proofs)), "1/s")
    with timed() as took:
        held = all(
            verify_inclusion(leaf_hash(nth.to_bytes(8)), nth, size, proof, root)
            for nth, proof in proofs.items()
        )
    assert held
    figures.add(f"proofs verified among {size:,}", took.rate(len(proofs)), "1/s")


def _encrypting(figures: Figures, times: int) -> None:
    now = datetime.now(UTC)
    with told_time(now):
        person = Person(uuid4(), "Anna Aalto", "anna@luotsi.example", "+358401234567", "fi")
    event: Event = person.pending_events[0]  # type: ignore[assignment]
    envelope = Envelope(uuid4(), Via.API, uuid4(), now)
    with timed() as writing:
        for _ in range(times):
            name, state = to_row(event, envelope, lambda *_: KEY)
    row = (1, event.originator_id, 1, name, state)
    with timed() as reading:
        for _ in range(times):
            from_row(row, lambda _: KEY)
    figures.add("an event with personal fields, written", 1e6 * writing.seconds / times, "µs")
    figures.add("an event with personal fields, read", 1e6 * reading.seconds / times, "µs")
    figures.add("of which encrypting", 1e6 * _sealing_alone(times), "µs")


def _sealing_alone(times: int) -> float:
    """Seconds it takes to encrypt what a person's event says of them."""
    assert KEY.root
    words = b'{"name":"Anna Aalto","email":"anna@luotsi.example","phone":"+358401234567"}'
    with timed() as took:
        for nth in range(times):
            seal(KEY.root, KEY.subject, nth, b"bound", words)
    return took.seconds / times
