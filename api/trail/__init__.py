"""The audit trail for those who check it: events in words, cases in time, proofs, exports."""

from api.trail import (
    auditors,
    case_state,
    cases,
    client_saw,
    events,
    exports,
    reveals,
    seal,
    witness,
)

ROUTERS = (
    events.router, cases.router, exports.router, seal.router, witness.router, auditors.router,
    reveals.router, client_saw.router, case_state.router,
)  # fmt: skip
