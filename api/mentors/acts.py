"""What may be done to a mentor from the card, each with what it asks."""

from __future__ import annotations

from typing import Final

from api.acts import Act, Ask
from api.languages import N_
from api.mentors.words import BONDS, FORMATS, LANGUAGES, STEPS, TIES, options
from application.mentors.approve_mentor import ApproveMentor, DeclineMentor
from application.mentors.ask_reference import AskReference, NoteReference
from application.mentors.confirm_competence import (
    ClaimCompetence,
    ConfirmCompetence,
    WithdrawCompetence,
)
from application.mentors.declare_tie import DeclareTie, EndTie
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.mentors.note_certificate import NoteCertificate
from application.mentors.onboard_mentor import AcknowledgeEthics, DoOnboardingStep, JoinPool
from application.mentors.pause_mentor import LeavePool, PauseMentor, ResumeMentor
from application.mentors.set_footing import LowerLimits, SetFooting
from application.mentors.subscribe_calendar import SubscribeCalendar, UnsubscribeCalendar
from application.mentors.warn_of_expiry import GiveGrace
from application.mentors.write_profile import WriteProfile

REASON: Final = Ask("reason", N_("Reason"), rows=2)
AREA: Final = Ask("area", N_("Area of competence"), "choose", choices="areas")
LEVEL: Final = Ask("level", N_("Level"), "choose", choices="levels")
EVIDENCE: Final = Ask("evidence", N_("What shows it"), rows=4)

PROFILE: Final = Act(
    WriteProfile, N_("Write the profile"), N_("Save the profile"),
    (
        Ask("headline", N_("What you help with, in one line"), "words"),
        Ask("story", N_("Your story"), "words", rows=4, required=False),
        Ask("themes", N_("Themes"), "boxes", choices="themes"),
        Ask("industries", N_("Lines of business you know"), "boxes", choices="industries"),
        Ask("languages", N_("Languages"), "boxes", options=options(LANGUAGES)),
        Ask("formats", N_("How you meet"), "boxes", options=options(FORMATS)),
        Ask("places", N_("Town where you meet"), required=False),
    ),
    N_("Clients read this before they choose, and matching goes by it."),
)  # fmt: skip
OWN: Final[dict[str, Act]] = {
    "profile": PROFILE,
    "claim": Act(
        ClaimCompetence, N_("Tell what you know"), N_("Send to be confirmed"),
        (AREA, LEVEL, EVIDENCE), N_("The firm looks at what shows it and confirms a level."),
    ),
    "ethics": Act(
        AcknowledgeEthics, N_("Acknowledge the code of ethics"), N_("I have read it and follow it"),
        lead=N_("The Global Code of Ethics is what every mentor of ours works by."),
    ),
    "certificate": Act(
        NoteCertificate, N_("Add a certificate"), N_("Save"),
        (Ask("title", N_("Certificate")), Ask("valid_until", N_("Valid until"), "date")),
    ),
    "tie": Act(
        DeclareTie, N_("Declare a tie"), N_("Enter it in the register"),
        (
            Ask("kind", N_("What ties you"), "choose", options=options(TIES)),
            Ask("party", N_("Organisation or person")),
            Ask("business_id", N_("Business ID"), required=False),
            Ask("since", N_("From"), "date", required=False),
            Ask("until", N_("Until"), "date", required=False),
        ),
        N_("Nobody is offered a mentor who is tied to them or to their employer."),
    ),
    "end-tie": Act(
        EndTie, N_("The tie has ended"), N_("Save"),
        (Ask("tie_id", "", "hidden"), Ask("on", N_("Last day"), "date")),
    ),
    "limits": Act(
        LowerLimits, N_("Take on less"), N_("Save"),
        (
            Ask("monthly_hours", N_("Hours a month at most"), "number", required=False),
            Ask("engagements", N_("Mentorings at the same time at most"), "number", required=False),
        ),
        N_("You may set your own limits below the firm's. Leave empty for none of your own."),
    ),
    "away": Act(
        MarkAbsence, N_("Out of office"), N_("Save"),
        (
            Ask("starts_at", N_("From"), "datetime-local"),
            Ask("ends_at", N_("Until"), "datetime-local"),
        ),
        N_("Nothing can be booked with you meanwhile. Sessions already booked stay."),
    ),
    "back": Act(
        EndAbsence, N_("Back in the office"), N_("End the absence"),
        (Ask("absence_id", "", "hidden"),),
    ),
    "calendar": Act(
        SubscribeCalendar, N_("Your own calendar"), N_("Read my calendar"),
        (Ask("address", N_("Address of the calendar (ICS)"), hint=N_("It begins with https://.")),),
        N_("We read it every hour and keep only when you are busy, never what you do or with whom."
           " Nothing can be booked with you at those times."),
    ),
    "no-calendar": Act(
        UnsubscribeCalendar, N_("Stop reading your calendar"), N_("Stop reading"),
        lead=N_("Its busy times are forgotten, and clients may book those times again."),
        look="bad",
    ),
    "pause": Act(
        PauseMentor, N_("Pause"), N_("Pause"),
        (
            Ask("until", N_("Last day of the pause"), "date", required=False),
            Ask("reason", N_("Reason"), required=False),
        ),
        N_("No new mentoring is offered meanwhile. What is running goes on."),
    ),
    "resume": Act(ResumeMentor, N_("End the pause"), N_("Take new mentorings again")),
}  # fmt: skip
STAFF: Final[dict[str, Act]] = OWN | {
    "ask-reference": Act(
        AskReference, N_("Ask for a reference"), N_("Note that it was asked"),
        (
            Ask("referee", N_("Who is asked")),
            Ask("reached_at", N_("Phone or e-mail")),
        ),
    ),
    "reference": Act(
        NoteReference, N_("What the referee said"), N_("Save"),
        (
            Ask("reference_id", "", "hidden"),
            Ask("recommends", N_("Recommends as a mentor"), "yes", required=False),
            Ask("words", N_("What they said"), rows=4),
        ),
    ),
    "approve": Act(
        ApproveMentor, N_("Approve as a mentor"), N_("Approve"),
        (
            Ask("without_references", N_("Reason, if references are missing"), required=False,
                hint=N_("Two good references are needed otherwise.")),
        ),
    ),
    "decline": Act(
        DeclineMentor, N_("Decline the application"), N_("Decline"), (REASON,), look="bad"
    ),
    "step": Act(
        DoOnboardingStep, N_("A step of the onboarding"), N_("Done"),
        (Ask("step", N_("Step"), "choose", options=options(STEPS)),),
    ),
    "join": Act(
        JoinPool, N_("Take into the pool"), N_("Take into the pool"),
        lead=N_("From now on the mentor may be proposed to clients."),
    ),
    "confirm": Act(
        ConfirmCompetence, N_("Confirm a competence"), N_("Confirm"),
        (
            AREA, LEVEL, EVIDENCE,
            Ask("valid_until", N_("Valid until"), "date", required=False,
                hint=N_("Two years, if you leave this empty.")),
        ),
    ),
    "withdraw": Act(
        WithdrawCompetence, N_("Take a competence back"), N_("Take back"),
        (Ask("area", "", "hidden"), REASON), look="bad",
    ),
    "grace": Act(
        GiveGrace, N_("Let running mentorings go on"), N_("Save"),
        (Ask("until", N_("Until"), "date"), REASON),
        N_("After a validity has ended, running mentorings may go on for up to 60 days."),
    ),
    "footing": Act(
        SetFooting, N_("How the mentor is bound to the firm"), N_("Save"),
        (
            Ask("bond", N_("Bond"), "choose", options=options(BONDS)),
            Ask("full_time", N_("Full time"), "yes", required=False),
            Ask("monthly_hours", N_("Hours a month"), "number", required=False,
                hint=N_("Pro bono: two hours a month, if you leave this empty.")),
        ),
    ),
    "leave": Act(
        LeavePool, N_("Leaves the pool"), N_("Leaves the pool"), (REASON,),
        N_("Running mentorings want a hand-over to another mentor."), look="bad",
    ),
}  # fmt: skip
