from application.invoicing.store_document import StoreDocument
from domain.invoicing import Invoice
from tests.billing.scene import COMPANY_SET, INVOICE, added, document, issue, sold
from tests.spec import Spec


def test_the_first_bytes_stay(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue())
    first = StoreDocument(invoice_id=INVOICE, form="pdf", sha256="aa")
    spec.when(first).then(Invoice.DocumentStored)
    spec.when(StoreDocument(invoice_id=INVOICE, form="pdf", sha256="bb")).then()
    assert document(spec).documents == {"pdf": "aa"}
