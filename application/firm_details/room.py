"""The room of firm details: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.firm_details.firm_page import firm_page
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from application.policies import Room

SENTENCES: Final = {
    "FirmDetails.Opened": (
        "{by} avasi yrityksen tiedot",
        "{by} öppnade företagets uppgifter",
        "{by} opened the firm's own file",
    ),
    "FirmDetails.DetailsSet": (
        "{by} asetti yrityksen tiedot, versio {version}",
        "{by} angav företagets uppgifter, version {version}",
        "{by} set the firm's details, version {version}",
    ),
    "FirmDetails.TextPublished": (
        "{by} julkaisi tekstin {kind}, versio {version}",
        "{by} publicerade texten {kind}, version {version}",
        "{by} published the text {kind}, version {version}",
    ),
}

ROOM: Final = Room(
    "firm_details",
    commands=(SetFirmDetails, PublishText),
    views=(firm_page,),
    sentences=SENTENCES,
)
