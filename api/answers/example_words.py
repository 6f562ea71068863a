"""What stands in the examples of the API: the field's words by the names of fields."""

from __future__ import annotations

from typing import Final

BY_FORMAT: Final = {
    "date": "2026-03-10", "date-time": "2026-03-10T10:00:00Z", "time": "10:00:00",
    "email": "aino@yritys.fi",
}  # fmt: skip
BY_NAME: Final = {
    "name": "Aino Korhonen", "email": "aino@yritys.fi", "phone": "+358 40 123 4567",
    "language": "fi", "zone": "Europe/Helsinki", "business_id": "1234567-1",
    "employer": "Nordpuu Oy", "organisation": "Nordpuu Oy", "street": "Kalasatamankatu 9",
    "city": "Helsinki", "town": "Helsinki", "postal_code": "00580", "postcode": "00580",
    "country": "FI", "iban": "FI2112345600000785", "bic": "NDEAFIHH", "theme": "leadership",
    "themes": "leadership", "fi": "Tapaaminen", "sv": "Möte", "en": "Session",
    "where": "https://video.example/luotsi", "reason": "Sovittu puhelimessa",
    "done": "Soitettu asiakkaalle", "ground": "paid twice", "next": None, "cursor": None,
}  # fmt: skip


ENDS: Final = {"closes", "ends"}
"""Hours that come after those they stand beside."""
