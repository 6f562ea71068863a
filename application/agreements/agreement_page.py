"""The agreement of a mentoring: its versions, who accepted which, and how; no word of content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.views import View
from domain.agreements import Agreement, Form, Means, Party, Role
from domain.agreements.terms import Terms
from domain.events import Event


@dataclass(frozen=True)
class Acceptance:
    """Who accepted, for which party, when, how they were known, in which language they read."""

    role: Role
    party_id: UUID
    person_id: UUID
    at: datetime
    noted_by: UUID
    means: Means
    sha256: str
    language: str
    ground_rules: int


@dataclass(frozen=True)
class AgreementVersion:
    """One version as it was offered, and what became of it."""

    version: int
    form: Form
    template: int
    sha256: str
    terms: Terms
    parties: tuple[Party, ...]
    with_goals: bool
    offered_at: datetime
    offered_by: UUID
    accepted: tuple[Acceptance, ...] = ()
    declined: tuple[UUID, ...] = ()
    in_force_at: datetime | None = None

    def accepted_by(self, party_id: UUID) -> Acceptance | None:
        """A party's acceptance."""
        return next((one for one in self.accepted if one.party_id == party_id), None)

    @property
    def waiting(self) -> tuple[Party, ...]:
        """The parties that have not accepted yet."""
        return tuple(one for one in self.parties if not self.accepted_by(one.party_id))

    @property
    def by_mentees(self) -> bool:
        """Whether every mentee has accepted: only then is it shown to the organisation.

        What is in force stays shown while somebody who came in later reads it.
        """
        return self.in_force_at is not None or all(
            one.role is not Role.MENTEE for one in self.waiting
        )


@dataclass(frozen=True)
class AgreementPage:
    """Every version of one engagement's agreement, the first one first."""

    engagement_id: UUID
    mentee_id: UUID
    versions: tuple[AgreementVersion, ...] = ()
    in_force: int = 0

    @property
    def newest(self) -> AgreementVersion:
        """The version offered last."""
        return self.versions[-1]


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Agreement.Event) else ()


def fold(page: AgreementPage | None, event: Event) -> AgreementPage | None:
    match event:
        case Agreement.VersionOffered(engagement_id=case, mentee_id=mentee, version=version):
            page = page or AgreementPage(case, mentee)
            made = AgreementVersion(
                version, event.form, event.template, event.sha256, event.terms, event.parties,
                event.with_goals, event.timestamp, event.envelope.by,
            )  # fmt: skip
            return replace(page, versions=(*page.versions, made))
        case Agreement.NewcomerAsked(version=version, party=party):
            return _changed(page, version, parties=(*_at(page, version).parties, party))
        case Agreement.Accepted(version=version):
            done = Acceptance(
                event.role, event.party_id, event.person_id, event.timestamp, event.envelope.by,
                event.means, event.sha256, event.language, event.ground_rules,
            )  # fmt: skip
            return _changed(page, version, accepted=(*_at(page, version).accepted, done))
        case Agreement.Declined(version=version, person_id=person):
            return _changed(page, version, declined=(*_at(page, version).declined, person))
        case Agreement.CameIntoForce(version=version):
            changed = _changed(page, version, in_force_at=event.timestamp)
            return replace(changed, in_force=version)
    return page


def _at(page: AgreementPage | None, version: int) -> AgreementVersion:
    assert page
    return page.versions[version - 1]


def _changed(page: AgreementPage | None, version: int, **what: object) -> AgreementPage:
    assert page
    some = list(page.versions)
    some[version - 1] = replace(some[version - 1], **what)  # type: ignore[arg-type]
    return replace(page, versions=tuple(some))


agreement_page = View("agreement_page", AgreementPage, _key, fold, version=2)
"""Under `agreement_of(engagement_id)`."""
