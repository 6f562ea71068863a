"""What people pay at once and what mentors are paid, as documents of a seeded year."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.booking.start_payment import StartPayment
from application.firm import Command
from application.firm_details.publish_text import PublishText
from application.invoicing.issue_receipt import IssueReceipt
from application.mentor_fees.make_statement import MakeStatement
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.payments.record_payment import RecordPayment
from application.people.register_person import RegisterPerson
from application.services.offer_service import OfferService
from domain.cancelling_policy import Payer
from domain.mentor_fees.statement import FeeStatement
from domain.orders import Method
from tests.booking.scene import HOUR, THE_FIRM, details
from tests.engagements.scene import MIKAEL, SANNA, mentors
from tests.mentor_fees.scene import (
    MIKAELS,
    RUNNING_CASE,
    SANNAS,
    Became,
    Booked,
    agreed,
    earn,
)
from tests.spec import Spec
