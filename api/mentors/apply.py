"""Applying to become a mentor, for everybody."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.acts import Act, Ask, Place, carry_out, show
from api.doors import Anyone
from api.known_address import applicant
from api.languages import N_, say
from api.mentors.cards import choices
from api.mentors.words import FORMATS, LANGUAGES, options
from api.pages import page
from application.mentors.apply_as_mentor import ApplyAsMentor

router = APIRouter(tags=["mentors"])
APPLY = Act(
    ApplyAsMentor, N_("Become a mentor"), N_("Send the application"),
    (
        Ask("name", N_("Name")),
        Ask("email", N_("E-mail"), "email"),
        Ask("phone", N_("Phone"), "tel", required=False),
        Ask("headline", N_("What you could help with, in one line")),
        Ask("motivation", N_("Why you want to be a mentor"), rows=5),
        Ask("themes", N_("Themes"), "boxes", choices="themes"),
        Ask("industries", N_("Lines of business you know"), "boxes", choices="industries"),
        Ask("languages", N_("Languages"), "boxes", options=options(LANGUAGES)),
        Ask("formats", N_("How you meet"), "boxes", options=options(FORMATS)),
        Ask("places", N_("Town where you meet"), required=False),
    ),
    N_("We read every application, ask for two references and answer in either case."),
)  # fmt: skip


def _place(desk: Anyone) -> Place:
    return Place("/mentors", say(desk.language, N_("Mentors")), "mentors", "shells/public.html")


@router.get("/become-mentor", include_in_schema=False)
async def ask(request: Request, desk: Anyone) -> Response:
    return show(request, APPLY, _place(desk), await choices(desk))


@router.post("/become-mentor", include_in_schema=False)
async def apply(request: Request, desk: Anyone) -> Response:
    offered = await choices(desk)
    return await carry_out(
        request, desk, APPLY, _place(desk), offered, "/become-mentor/thanks",
        language=desk.language, person_id=await applicant(request, desk),
    )  # fmt: skip


@router.get("/become-mentor/thanks", include_in_schema=False)
async def thanks(request: Request, desk: Anyone) -> Response:
    return page(request, "mentors/thanks.html")
