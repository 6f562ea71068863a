"""Somebody entered twice who takes part in a training under the entry that goes."""

from dataclasses import replace
from uuid import UUID

from application.people.merge_people import MergePeople
from application.people.register_person import RegisterPerson
from application.trainings.name_participant import NameParticipant
from application.trainings.revoke_certificate import RevokeCertificate
from application.trainings.seats import seats
from application.trainings.take_mentor_seat import TakeMentorSeat
from tests.signed_in import House
from tests.trainings.scene import FIRM_MENTOR, TRAINING

KEPT_ENTRY = UUID(int=0xE1)


def entered_twice(house: House) -> UUID:
    """Somebody known under two ids, whom a mentor gives a seat under the one that will go."""
    gone, mentor = UUID(int=0xE2), UUID(int=0xE3)
    house.do(
        RegisterPerson(person_id=KEPT_ENTRY, name="Kaisa", email="kaisa@x.example"),
        RegisterPerson(person_id=mentor, name="Lea", email="lea@x.example"),
        replace(FIRM_MENTOR, person_id=mentor),
    )
    house.do(TakeMentorSeat(training_id=TRAINING), by=mentor)
    house.settle()
    (row,) = house.run(lambda: house.reception.shelf.find(seats, {"person_id": mentor}))
    house.do(
        NameParticipant(
            training_id=TRAINING, seat_id=row.seat_id, person_id=gone, name="Kaisa",
            email="kaisa@work.example",
        )
    )  # fmt: skip
    return gone


def made_one_goes_on(house: House, gone: UUID) -> None:
    """Under the kept id they find the training, what they attended, and the certificate."""
    house.do(MergePeople(kept_id=KEPT_ENTRY, merged_id=gone))
    house.settle()
    kept = house.signed_in(KEPT_ENTRY)
    (paper,) = kept.get("/api/my/certificates").json()
    part = kept.get(f"/api/my/trainings/{TRAINING}").json()
    assert (part["attended"], part["certificate"]) == (100, paper["code"])
    assert kept.get(f"/api/my/certificates/{paper['code']}/pdf").content.startswith(b"%PDF")
    assert f'href="/my/trainings/{TRAINING}"' in kept.get("/my/trainings").text
    assert paper["code"] in kept.get(f"/my/trainings/{TRAINING}").text
    house.do(RevokeCertificate(training_id=TRAINING, person_id=gone, reason="Wrong list"))
