from dataclasses import replace

import pytest

from application.invoicing.send_copy import NoMailAddress, SendCopy
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from domain.invoicing import Invoice
from tests.billing.scene import INVOICE, PERSON, PERSON_SET, PRIVATE, added, issue, sold
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L3")
COPY = SendCopy(invoice_id=INVOICE)


def test_every_copy_asked_for_is_mailed(spec: Spec) -> None:
    spec.given(PERSON_SET, *added(sold("99.00"), payer_id=PRIVATE), issue(PRIVATE))
    for _ in range(2):
        spec.when(COPY).then(Invoice.Mailed)
        asked = commanded(whenever_a_document_is_issued, spec.event(Invoice.Mailed))
        assert [errand.name for errand in asked] == ["mail_copy"]


def test_without_an_address_it_is_printed_instead(spec: Spec) -> None:
    bare = replace(PERSON_SET, buyer=replace(PERSON, email=""))
    spec.given(bare, *added(sold("99.00"), payer_id=PRIVATE), issue(PRIVATE))
    spec.when(COPY).then_refused(NoMailAddress)
