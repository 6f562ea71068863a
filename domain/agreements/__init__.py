"""Mentoring agreements: what the parties agree on, in versions, and who accepted which.

May import: the domain's shared words. Knows nothing of other aggregates.
"""

from domain.agreements.agreement import Agreement, agreement_of
from domain.agreements.template import AgreementTemplate, template_of
from domain.agreements.words import Form, Means, Party, Role

__all__ = [
    "Agreement",
    "AgreementTemplate",
    "Form",
    "Means",
    "Party",
    "Role",
    "agreement_of",
    "template_of",
]
