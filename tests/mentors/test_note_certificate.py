"""A certificate is noted, and renewed under the same id."""

from datetime import date

import pytest

from application.mentors.note_certificate import NoteCertificate
from domain.mentors import Mentor
from tests.mentors.pool import FIRST, JOINED, MENTOR
from tests.spec import Spec


def noted(until: date) -> NoteCertificate:
    return NoteCertificate(
        mentor_id=MENTOR, title="EMCC EIA Senior Practitioner", valid_until=until,
        certificate_id=FIRST,
    )  # fmt: skip


@pytest.mark.feature("M6")
def test_a_certificate_is_noted_and_renewed(spec: Spec) -> None:
    spec.given(*JOINED).when(noted(date(2027, 1, 1))).then(Mentor.CertificateNoted)
    spec.when(noted(date(2027, 1, 1))).then()
    spec.when(noted(date(2032, 1, 1))).then(Mentor.CertificateNoted)
