"""Mentoring for several: a group or a project is opened for an organisation, its people kept."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from api.acts import Act, Ask, Choices, Place, carry_out, show
from api.engagements import group_price
from api.engagements.names import names_of
from api.forms import Form
from api.languages import N_, say
from api.pages import page
from api.permits import may
from api.reception import Desk
from application.clients.organisation_page import OrganisationPage, organisation_page
from application.engagements.admit_member import AdmitMember, LetMemberGo
from application.engagements.engagement_page import EngagementPage, engagement_page
from application.engagements.open_engagement import OpenEngagement
from application.mentors.mentor_list import mentor_list
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.mentors import PoolState
from domain.refusals import NotFound

router = APIRouter(include_in_schema=False)
router.include_router(group_price.router)
Opening = Annotated[Desk, Depends(may("engagements.arrange"))]
Arranging = Annotated[Desk, Depends(may("engagements.arrange", of="engagement_id"))]
NEW = "/desk/clients/{organisation_id}/together/new"
HERE = "/desk/engagements/{engagement_id}/people"
KINDS = (("group", N_("Group mentoring")), ("project", N_("Project mentoring")))
OPEN = Act(
    OpenEngagement, N_("Open a group or a project"), N_("Open"),
    (
        Ask("kind", N_("What kind"), "choose", options=KINDS),
        Ask("mentee_id", N_("Whom we agree with first"), "choose", choices="own"),
        Ask("members", N_("Who else takes part"), "boxes", required=False, choices="own",
            hint=N_("A group has three to eight members and meets when three are there.")),
        Ask("lead_id", N_("Mentor"), "choose", choices="mentors"),
        Ask("priced", N_("What a group pays for"), "choose",
            options=group_price.PRICED, hint=N_("A project pays by its meetings in any case.")),
        Ask("course.starts_on", N_("From"), "date"),
        Ask("course.ends_on", N_("Until"), "date", N_("A project's mentoring ends with it.")),
        Ask("course.sessions", N_("How many meetings"), "number"),
        Ask("course.every_days", N_("Days between"), "number", required=False),
        Ask("course.minutes", N_("Minutes each"), "number", required=False),
    ),
    N_("Everybody accepts the agreement, and a member of a group signs the pledge with it."),
)  # fmt: skip
ADMIT = Act(
    AdmitMember, N_("Let somebody in"), N_("Let in"),
    (Ask("member_id", N_("Whom"), "choose", choices="own"),),
    N_("Who comes in is asked to accept the agreement, and meets the others after that."),
)  # fmt: skip


@router.get(NEW)
async def ask_new(request: Request, desk: Opening, organisation_id: UUID) -> Response:
    client = await _client(desk, organisation_id)
    return show(request, OPEN, _at(client), await _choices(desk, client))


@router.post(NEW)
async def open_new(request: Request, desk: Opening, organisation_id: UUID) -> Response:
    client = await _client(desk, organisation_id)
    return await carry_out(
        request, desk, OPEN, _at(client), await _choices(desk, client), _there,
        payer=Payer.ORGANISATION, payer_id=organisation_id,
    )  # fmt: skip


@router.get(HERE)
async def people_page(request: Request, desk: Arranging, engagement_id: UUID) -> Response:
    found = await _engagement(desk, engagement_id)
    return page(
        request, "engagements/people.html", whole=found,
        names=await names_of(desk, [*found.everybody, found.lead_id]),
        pledged={who for who, signed in found.members if signed},
        hour=await group_price.hour_of(desk, found) if found.kind is EngagementKind.GROUP else None,
    )  # fmt: skip


@router.get(HERE + "/admit")
async def ask_whom(request: Request, desk: Arranging, engagement_id: UUID) -> Response:
    found = await _engagement(desk, engagement_id)
    client = await _client(desk, found.payer_id)
    return show(request, ADMIT, _in(desk, found), await _choices(desk, client))


@router.post(HERE + "/admit")
async def admit(request: Request, desk: Arranging, engagement_id: UUID) -> Response:
    found = await _engagement(desk, engagement_id)
    client = await _client(desk, found.payer_id)
    return await carry_out(
        request, desk, ADMIT, _in(desk, found), await _choices(desk, client),
        engagement_id=engagement_id,
    )  # fmt: skip


@router.post(HERE + "/{member_id}/let-go")
async def let_go(
    request: Request, desk: Arranging, engagement_id: UUID, member_id: UUID
) -> Response:
    found = await _engagement(desk, engagement_id)
    gone = Act(LetMemberGo, N_("Let go"), N_("Let go"))
    return await carry_out(
        request, desk, gone, _in(desk, found), engagement_id=engagement_id, member_id=member_id
    )


def _there(form: Form[Any]) -> str:
    made = list(form.answer.versions) if form.answer else []
    return f"/desk/engagements/{made[0]}/people" if made else "/desk/engagements"


def _at(client: OrganisationPage) -> Place:
    return Place(f"/desk/clients/{client.organisation_id}", client.name, "clients")


def _in(desk: Desk, found: EngagementPage) -> Place:
    back = f"/desk/engagements/{found.engagement_id}/people"
    return Place(back, say(desk.language, N_("Those who take part")), "engagements")


async def _client(desk: Desk, organisation_id: UUID) -> OrganisationPage:
    found = await desk.shelf.document(organisation_page, organisation_id)
    if found is None:
        raise NotFound
    return found


async def _engagement(desk: Desk, engagement_id: UUID) -> EngagementPage:
    found = await desk.shelf.document(engagement_page, engagement_id)
    if found is None:
        raise NotFound
    return found


async def _choices(desk: Desk, client: OrganisationPage) -> Choices:
    own = [one.person_id for one in client.present]
    rows = await desk.shelf.find(mentor_list, {"state": PoolState.ACTIVE})
    names = await names_of(desk, [*own, *(row.mentor_id for row in rows)])
    pool = sorted((names.get(row.mentor_id, ""), row.mentor_id) for row in rows)
    return {
        "own": [(one, names[one]) for one in own if one in names],
        "mentors": [(key, name) for name, key in pool],
    }
