"""What the demo's firm sells, to private persons and to organisations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from api.seeds.step import PAST, Step, moment, person_of, seeded
from application.services.offer_service import OfferService
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.service_kinds import ServiceKind

SERVICES: Final = (
    ("single", ServiceKind.SINGLE, "Mentoritapaaminen", "Mentormöte", "Mentoring session",
     60, 1, Money(14800), Money(22000)),
    ("quick", ServiceKind.QUICK, "Pikamentorointi", "Snabbmentorering", "Quick mentoring",
     60, 2, Money(29000), Money(39000)),
)  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    for key, kind, fi, sv, en, minutes, sessions, price, net in SERVICES:
        command = OfferService(
            service_id=seeded(key), kind=kind, name=InThreeLanguages(fi, sv, en),
            minutes=minutes, sessions=sessions, price=price, organisation_price=net,
        )  # fmt: skip
        by, at = person_of("finance"), moment(today - PAST, "10:30")
        yield Step(f"service/{key}", command, by, at=at)
