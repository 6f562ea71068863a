"""The room of receivers elsewhere: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.receivers.receiver_list import receiver_list
from application.receivers.send_notice_again import SendNoticeAgain
from application.receivers.tell_elsewhere import AddReceiver, ExchangeSecret, RemoveReceiver
from application.receivers.whenever_a_notice_is_asked_again import (
    whenever_a_notice_is_asked_again,
)
from application.receivers.whenever_others_want_to_know import whenever_others_want_to_know

SENTENCES: Final = {
    "Receiver.Added": (
        "{by} lisäsi ilmoitusten vastaanottajan {address}",
        "{by} lade till en mottagare av meddelanden, {address}",
        "{by} added a receiver of notices, {address}",
    ),
    "Receiver.SecretExchanged": (
        "{by} vaihtoi vastaanottajan salaisuuden, versio {version}",
        "{by} bytte mottagarens hemlighet, version {version}",
        "{by} exchanged a receiver's secret, version {version}",
    ),
    "Receiver.NoticeAskedAgain": (
        "{by} lähetti vastaanottajalle ilmoituksen {message_id} uudelleen",
        "{by} skickade meddelandet {message_id} till mottagaren igen",
        "{by} sent a receiver the notice {message_id} once more",
    ),
    "Receiver.Removed": (
        "{by} poisti ilmoitusten vastaanottajan",
        "{by} tog bort en mottagare av meddelanden",
        "{by} removed a receiver of notices",
    ),
}

ROOM: Final = Room(
    "receivers",
    commands=(AddReceiver, ExchangeSecret, SendNoticeAgain, RemoveReceiver),
    tables=(receiver_list,),
    policies=(whenever_others_want_to_know, whenever_a_notice_is_asked_again),
    sentences=SENTENCES,
)
