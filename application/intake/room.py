"""The room of intake: what it offers."""

from __future__ import annotations

from typing import Final

from application.intake.actions import ACTIONS
from application.intake.application_list import application_list
from application.intake.decide_application import (
    AcceptApplication,
    DeclineApplication,
    WithdrawApplication,
)
from application.intake.form_page import form_page
from application.intake.measure_needs import HopeFor, JudgeOutcome, MeasureNeeds
from application.intake.plan_transfer import (
    CloseTransferPlan,
    NameTransferOwner,
    OpenTransferPlan,
    PassOnItem,
    PlanItem,
    TellTransferLate,
)
from application.intake.receive_application import ReceiveApplication
from application.intake.relations import intake_relations
from application.intake.sentences import APPLICATIONS, FORMS, NEEDS, TRANSFER
from application.intake.setting_page import setting_page
from application.intake.state_setting import StateSetting
from application.intake.transfer_list import transfer_list
from application.intake.transfer_page import transfer_page
from application.intake.whenever_a_transfer_is_planned import whenever_a_transfer_is_planned
from application.intake.whenever_an_application_moves import whenever_an_application_moves
from application.intake.write_question import DropQuestion, PublishForm, WriteQuestion
from application.policies import Room

ROOM: Final = Room(
    "intake",
    commands=(
        WriteQuestion,
        DropQuestion,
        PublishForm,
        ReceiveApplication,
        AcceptApplication,
        DeclineApplication,
        WithdrawApplication,
        StateSetting,
        MeasureNeeds,
        HopeFor,
        JudgeOutcome,
        OpenTransferPlan,
        NameTransferOwner,
        PlanItem,
        PassOnItem,
        TellTransferLate,
        CloseTransferPlan,
    ),
    views=(form_page, setting_page, transfer_page),
    tables=(application_list, transfer_list),
    policies=(whenever_an_application_moves, whenever_a_transfer_is_planned),
    sentences=FORMS | APPLICATIONS | NEEDS | TRANSFER,
    actions=ACTIONS,
    relations=intake_relations,
)
