"""Where one can go from every page, and who sees which way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from api.languages import N_

EVERYBODY = frozenset({"coordinator", "mentor", "finance", "quality", "administrator"})
DESK = frozenset({"coordinator", "administrator"})
MONEY = frozenset({"finance", "administrator"})
MENTOR = frozenset({"mentor"})
QUALITY = frozenset({"quality"})
WATCH = frozenset({"quality", "administrator"})


@dataclass(frozen=True)
class Way:
    """One entry of a menu: its key, words, icon, address and the roles that see it."""

    key: str
    label: str
    icon: str
    href: str
    roles: frozenset[str] = field(default=EVERYBODY)
    heading: str = ""


@dataclass(frozen=True)
class Firm:
    """How the firm signs its pages."""

    name: str = "Luotsi Mentorointi Oy"
    business_id: str = "1234567-1"
    phone: str = "+358 9 4245 0100"


TITLES = {
    "coordinator": N_("Coordinator"),
    "finance": N_("Finance"),
    "quality": N_("Quality manager"),
    "administrator": N_("Administrator"),
    "mentor": N_("Mentor"),
    "sponsor": N_("Contact of an organisation"),
    "client": N_("Client"),
}
"""In which capacity somebody acts, the one they act in most first."""


@dataclass(frozen=True)
class Viewer:
    """Who looks at the page, as the page greets them."""

    name: str
    title: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def initials(self) -> str:
        """First letters of the first and last name."""
        first, *others = self.name.split() or ["?"]
        return first[0] + (others[-1][0] if others else "")


PUBLIC = (
    Way("book", N_("Book a session"), "calendar-plus", "/book"),
    Way("programmes", N_("Programmes"), "route", "/programmes"),
    Way("mentors", N_("Mentors"), "users", "/mentors"),
    Way("trainings", N_("Trainings"), "graduation-cap", "/trainings"),
    Way("forums", N_("Peer forums"), "messages-square", "/forums"),
    Way("organisations", N_("For organisations"), "building-2", "/organisations"),
)
CLIENT = (
    Way("home", N_("Home"), "house", "/my"),
    Way("mentoring", N_("Mentoring"), "route", "/my/mentoring"),
    Way("tasks", N_("Tasks"), "list-checks", "/my/tasks"),
    Way("forums", N_("Forums"), "messages-square", "/my/forums"),
    Way("trainings", N_("Trainings"), "graduation-cap", "/my/trainings"),
)
STAFF = (
    Way("board", N_("Coordination"), "layout-list", "/desk", DESK, N_("Work")),
    Way(
        "sessions", N_("Sessions"), "calendar-days", "/desk/sessions", DESK | {"mentor"}, N_("Work")
    ),
    Way("bookings", N_("Bookings"), "calendar-check", "/desk/bookings", DESK, N_("Work")),
    Way(
        "engagements",
        N_("Engagements"),
        "route",
        "/desk/engagements",
        EVERYBODY - {"finance"},
        N_("Work"),
    ),
    Way(
        "consults",
        N_("Questions"),
        "messages-square",
        "/desk/consults",
        frozenset({"mentor"}),
        N_("Work"),
    ),
    Way("intake", N_("Applications"), "inbox", "/desk/intake", DESK, N_("Work")),
    Way("clients", N_("Clients"), "building-2", "/desk/clients", DESK | MONEY, N_("Work")),
    Way("mentors", N_("Mentors"), "users", "/desk/mentors", DESK | WATCH, N_("Work")),
    Way(
        "trainings",
        N_("Trainings"),
        "graduation-cap",
        "/desk/trainings",
        DESK | {"mentor", "quality"},
        N_("Work"),
    ),
    Way(
        "forums",
        N_("Peer forums"),
        "messages-square",
        "/desk/forums",
        DESK | {"mentor", "quality"},
        N_("Work"),
    ),
    Way("tools", N_("Tools"), "book-open", "/desk/tools", DESK | {"mentor", "quality"}, N_("Work")),
    Way("requests", N_("Requests"), "bell", "/desk/requests", frozenset({"mentor"}), N_("Work")),
    Way("profile", N_("My profile"), "user", "/desk/profile", frozenset({"mentor"}), N_("Work")),
    Way("billing", N_("Billing"), "receipt-euro", "/desk/billing", MONEY, N_("Work")),
    Way("fees", N_("Mentor fees"), "handshake", "/desk/fees", MONEY, N_("Work")),
    Way("my-fees", N_("My fees"), "receipt-euro", "/desk/my-fees", MENTOR, N_("Work")),
    Way("refunds", N_("Refunds"), "undo-2", "/desk/refunds", MONEY, N_("Work")),
    Way(
        "withdrawals",
        N_("Withdrawals"),
        "rotate-ccw",
        "/desk/withdrawals",
        DESK | MONEY,
        N_("Work"),
    ),
    Way("enquiries", N_("Enquiries"), "inbox", "/desk/enquiries", DESK, N_("Work")),
    Way(
        "growth",
        N_("My growth"),
        "graduation-cap",
        "/desk/growth",
        frozenset({"mentor"}),
        N_("Work"),
    ),
    Way("quality", N_("Reviews"), "badge-check", "/desk/quality", QUALITY, N_("Quality")),
    Way("trail", N_("Audit trail"), "history", "/desk/trail", QUALITY, N_("Quality")),
    Way(
        "privacy",
        N_("Data protection"),
        "shield-check",
        "/desk/privacy",
        DESK,
        N_("Quality"),
    ),
    Way("openings", N_("Opened notes"), "lock", "/desk/openings", WATCH, N_("Quality")),
    Way("breaches", N_("Data breaches"), "flag", "/desk/breaches", WATCH, N_("Quality")),
    Way(
        "dashboards",
        N_("Dashboards"),
        "chart-no-axes-combined",
        "/desk/dashboards",
        QUALITY,
        N_("Quality"),
    ),
    Way(
        "settings",
        N_("Settings"),
        "settings-2",
        "/desk/settings",
        frozenset({"administrator"}),
        N_("Quality"),
    ),
    Way("api", N_("API"), "braces", "/desk/api", EVERYBODY, N_("Quality")),
)
FOOTER = (
    Way("tools", N_("Tools"), "book-open", "/tools"),
    Way("terms", N_("Terms"), "file-text", "/terms"),
    Way("withdraw", N_("Withdraw from contract here"), "rotate-ccw", "/withdraw"),
    Way("privacy", N_("Privacy"), "shield-check", "/privacy"),
    Way("accessibility", N_("Accessibility"), "life-buoy", "/accessibility"),
)


def ways_for(viewer: Viewer | None) -> Iterator[Way]:
    """The staff menu of one person."""
    roles: Iterable[str] = viewer.roles if viewer else ()
    return (way for way in STAFF if way.roles.intersection(roles))
