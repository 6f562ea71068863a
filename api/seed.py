"""A small firm to look at: seeded by commands with derived ids, so that twice changes nothing."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID, uuid5

from api.reception import Reception
from application.firm import Caller, Command
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService
from domain.events import NOBODY, Via
from domain.firm_details import Details, TextKind
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from domain.people import Role
from domain.service_kinds import ServiceKind

DEMO = UUID("6c756f74-7369-5000-8000-0000000000de")
SINCE = date(2026, 1, 1)
STAFF = {
    "administrator": ("Kaarina Aalto", (Role.ADMINISTRATOR,)),
    "coordinator": ("Henna Rautio", (Role.COORDINATOR,)),
    "finance": ("Veikko Harju", (Role.FINANCE,)),
    "quality": ("Tuomas Sundqvist", (Role.QUALITY,)),
}
MENTORS = {
    "mentor": ("Sanna Lehtonen", "Rahoitus ja kasvu", "Finansiering och tillväxt",
               "Funding and growth", ("entrepreneurship", "leadership"), ("fi", "sv", "en")),
    "mikael": ("Mikael Lindqvist", "Johtaminen ja ihmiset", "Ledarskap och människor",
               "Leadership and people", ("leadership", "networking"), ("sv", "fi")),
    "anneli": ("Anneli Koskinen", "Urasuunta ja osaaminen", "Karriär och kompetens",
               "Career and competence", ("career_direction", "recognising_competence"), ("fi",)),
}  # fmt: skip
SERVICES = (
    ("single", ServiceKind.SINGLE, "Mentorointitapaaminen", "Mentormöte", "Mentoring session",
     60, "148.00"),
    ("quick", ServiceKind.QUICK, "Pikamentorointi", "Snabbmentorering", "Quick mentoring",
     45, "120.00"),
)  # fmt: skip
TEXTS = {
    TextKind.TERMS: ("Tapaamisen voi siirtää ja perua ehtojen mukaan.",
                     "Mötet kan flyttas och avbokas enligt villkoren.",
                     "A session can be moved and cancelled under these terms."),
    TextKind.PRIVACY: ("Käsittelemme tietojasi mentoroinnin järjestämiseksi.",
                       "Vi behandlar dina uppgifter för att ordna mentorering.",
                       "We process your data in order to arrange mentoring."),
    TextKind.GROUND_RULES: ("Keskustelut ovat luottamuksellisia.", "Samtalen är konfidentiella.",
                            "What is discussed is confidential."),
    TextKind.ACCESSIBILITY: ("Palvelu noudattaa WCAG 2.2 AA -tasoa.",
                             "Tjänsten följer WCAG 2.2 AA.", "The service follows WCAG 2.2 AA."),
}  # fmt: skip
DETAILS = Details(
    name="Luotsi Mentorointi Oy", business_id="1234567-1", vat_id="FI12345671", domicile="Helsinki",
    street="Kalasatamankatu 9", postal_code="00580", city="Helsinki", country="FI",
    iban="FI2112345600000785", bic="NDEAFIHH", email="toimisto@luotsi.example",
    phone="+358 9 4245 0100",
)  # fmt: skip


def person_of(role: str) -> UUID:
    """The demo person who acts in a role."""
    return uuid5(DEMO, role)


async def seed(reception: Reception) -> None:
    """Fill an empty log with a small firm; what is there already stays as it is."""
    for command in _commands():
        words = f"{type(command).__name__}/{command!r}"
        caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid5(DEMO, words))
        await reception.firm.do(command, caller)


def _commands() -> list[Command]:
    commands: list[Command] = [SetFirmDetails(valid_from=SINCE, details=DETAILS)]
    commands += [
        PublishText(kind=kind, valid_from=SINCE, text=InThreeLanguages(*words))
        for kind, words in TEXTS.items()
    ]
    commands += [_register(key, name, roles) for key, (name, roles) in STAFF.items()]
    for key, (name, fi, sv, en, themes, languages) in MENTORS.items():
        commands += [
            _register(key, name, (Role.MENTOR,)),
            AddMentor(
                person_id=person_of(key), headline=InThreeLanguages(fi, sv, en),
                themes=themes, languages=languages,
            ),
            SetWeeklyHours(mentor_id=mentor_of(person_of(key)), weekly=_office_hours()),
        ]  # fmt: skip
    commands += [
        OfferService(
            service_id=uuid5(DEMO, key), kind=kind, name=InThreeLanguages(fi, sv, en),
            minutes=minutes, price=price,
        )
        for key, kind, fi, sv, en, minutes, price in SERVICES
    ]  # fmt: skip
    return commands


def _register(key: str, name: str, roles: tuple[Role, ...]) -> RegisterPerson:
    email = f"{key}@luotsi.example"
    return RegisterPerson(person_id=person_of(key), name=name, email=email, roles=roles)


def _office_hours() -> tuple[tuple[int, Hours], ...]:
    return tuple((day, Hours(time(9), time(17))) for day in range(1, 6))
