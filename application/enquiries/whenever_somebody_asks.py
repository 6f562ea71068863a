"""Whenever somebody asks the firm something, the coordinators are told."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.enquiries import Enquiry
from domain.events import Event


def whenever_somebody_asks(event: Event) -> Iterator[Errand]:
    match event:
        case Enquiry.Made():
            yield Errand("letter", about(letter="enquiry_made", to_role="coordinator"))
