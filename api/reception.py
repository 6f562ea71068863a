"""The reception: what every route needs at hand, and the desk it does its command at."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, cast
from uuid import UUID, uuid4

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from api.as_it_was import shelf_for
from api.asked_times import require_times
from api.both_states import both_states
from api.idempotency import is_uuid, key_in
from api.languages import spoken
from api.navigation import TITLES, Viewer
from api.plain_text import TextUnusable, require_plain, unusable_in
from api.restricted import veiled
from api.rights import Rights
from api.versions import insisted_on, is_single, tag_of
from api.zones import zone_of
from application.asking import ChangedMeanwhile
from application.firm import Answer, Caller, Command, Firm, with_own_ids, with_secrets
from application.people.people import PersonCard
from application.people.people import people as people_view
from domain.events import NOBODY, Via, derived
from domain.people import Role
from infrastructure.archive import Archive
from infrastructure.inbox import Inbox
from infrastructure.live_holds import LiveHolds
from infrastructure.oidc import Provider
from infrastructure.rates import Rates
from infrastructure.settings import Settings
from infrastructure.shelf import Shelf
from infrastructure.store import PostgresLog
from infrastructure.store.mapper import encode_plain
from infrastructure.visits import Visit, Visits


@dataclass
class Reception:
    """All that was wired together at the start; the only thing routes and errands are handed."""

    settings: Settings
    firm: Firm
    log: PostgresLog
    shelf: Shelf
    visits: Visits
    rates: Rates
    inbox: Inbox
    holds: LiveHolds
    archive: Archive
    einvoices: Any
    registers: Any
    outside: Any
    post: Any
    elsewhere: Provider | None
    gateway: Any
    webhooks: Any
    seal: Callable[[], int]
    words: Callable[..., tuple[str, str, str]]
    letter_words: Callable[..., Awaitable[tuple[str, str, str]]]
    noted: set[tuple[object, ...]] = field(default_factory=set)


class Desk(Rights):
    """Where one request is served: who asks, and how a command is done for them."""

    request: Request
    reception: Reception
    shelf: Shelf
    now: datetime

    def __init__(
        self,
        request: Request,
        reception: Reception,
        visit: Visit | None,
        card: PersonCard | None,
        via: Via,
    ) -> None:
        self.request, self.reception = request, reception
        self.visit = replace(visit, person_id=card.person_id) if visit and card else visit
        self.card, self.via = card, via
        self.by: UUID = self.visit.person_id if self.visit else NOBODY
        self.entries = frozenset({self.by, *(card.also if card else ())})
        self.every_role: frozenset[Role] = frozenset(card.roles) if card else frozenset()
        # Whoever came by a link in a mail alone acts as a client, until a second factor is shown.
        proven = visit is not None and visit.proven
        self.roles = self.every_role if proven else self.every_role & {Role.CLIENT}
        shelf = shelf_for(request.scope, reception.shelf, reception.log)
        self.shelf = veiled(shelf, self.entries, lambda: self.language)
        self.now = reception.log.now()

    @property
    def language(self) -> Literal["fi", "sv", "en"]:
        """The language the asker reads."""
        return cast("Literal['fi', 'sv', 'en']", spoken(self.request))

    @property
    def keyed(self) -> Callable[[bytes], bytes]:
        """The firm's own hash, that nobody can compute without its key."""
        return self.reception.log.ring.files.fingerprint

    @property
    def zone(self) -> str:
        """The zone the asker reads times in."""
        return zone_of(self.request)

    @property
    def viewer(self) -> Viewer | None:
        """Who looks, as pages greet them."""
        if self.card is None:
            return None
        acting = [role for role in self.card.roles if role in self.roles]
        title = TITLES[acting[0].value] if acting else ""
        return Viewer(self.card.name, title, frozenset(role.value for role in acting))

    async def run(self, command: Command, key: str | None = None) -> Answer:
        """Do a command for whoever asks; what they did they see at once."""
        if unusable_in(self.request):
            raise TextUnusable
        require_plain(command)
        require_times(command)
        keyed = self.keyed
        insists = () if key else insisted_on(self.request.headers.get("If-Match"), keyed)
        command_id = self.command_id(key)
        contents = keyed(type(command).__name__.encode() + self.by.bytes + encode_plain(command))
        caller = Caller(
            by=self.by, via=self.via, command_id=command_id, contents=contents, insists=insists
        )
        try:
            answer = await self.reception.firm.do(with_secrets(command, command_id, keyed), caller)
        except ChangedMeanwhile:
            raise ChangedMeanwhile(changed=await both_states(self, insists)) from None
        await self.shelf.seen(answer.position)
        return answer

    def command_id(self, key: str | None = None) -> UUID:
        """The id of what is asked: the same for a form, or under a key, each time it is sent."""
        key = key or key_in(self.request, self.by)
        return derived(self.by, "command", key) if key else uuid4()

    async def do(self, command: Command, status: int = 200, unsaid: str = "") -> Response:
        """Do a command and answer with what changed, for the JSON API.

        `unsaid` names a field whose id would tell whether an address is known here: it is left
        out, and so are the versions of what was recorded.
        """
        return self.told(command, await self.run(command), status, unsaid)

    def told(
        self, command: Command, answer: Answer, status: int = 200, unsaid: str = "", **more: str
    ) -> Response:
        """What the JSON API answers to a command that was done; `more` is what it adds."""
        ids = {name: one for name, one in _ids(command, answer).items() if name != unsaid}
        named = [UUID(one) for one in ids.values()]
        versions = {} if unsaid else answer.versions
        body = {
            "command_id": str(answer.command_id),
            "versions": {str(stream): version for stream, version in versions.items()},
            **ids,
            **more,
        }
        headers = {"Idempotent-Replayed": "true"} if answer.repeated else {}
        stream = next((one for one in [*named, *versions] if one in versions), None)
        if stream:
            headers["ETag"] = tag_of(stream, versions[stream], self.keyed)
        return JSONResponse(body, status, headers)

    async def show_version(self, response: Response) -> None:
        """Let the answer bear the version of the one thing that a route of the API shows."""
        path = getattr(self.request.scope.get("route"), "path", "")
        if self.request.method != "GET" or not is_single(path):
            return
        named = str(list(self.request.path_params.values())[-1])
        if is_uuid(named) and (tag := await self.version_of(UUID(named))):
            response.headers["ETag"] = tag

    async def version_of(self, stream: UUID) -> str | None:
        """The tag of a thing that is about to be read; what is read is at least that new."""
        standing = await self.reception.log.standing(stream)
        if standing is None:
            return None
        await self.reception.shelf.seen(standing[1])
        return tag_of(stream, standing[0], self.keyed)


def _ids(command: Command, answer: Answer) -> Mapping[str, str]:
    """The ids a command brought along or was given, by their own names."""
    whole = with_own_ids(command, answer.command_id)
    found = vars(whole)
    return {name: str(value) for name, value in found.items() if isinstance(value, UUID)}


async def card_of(reception: Reception, person_id: UUID) -> PersonCard | None:
    """A person's name and roles."""
    card: PersonCard | None = await reception.shelf.document(people_view, person_id)
    return card


async def kept_card(reception: Reception, person_id: UUID) -> PersonCard | None:
    """The card of the entry that is kept of a person, whichever of their ids is asked for."""
    card = await card_of(reception, person_id)
    while card and card.merged_into:
        card = await card_of(reception, card.merged_into)
    return card
