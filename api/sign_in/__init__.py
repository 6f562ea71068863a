"""Signing in: a link by mail, a passkey or code as second factor, elsewhere; one's own ways in."""

from api.sign_in import (
    by_mail,
    elsewhere,
    own_factors,
    own_sign_ins,
    own_tokens,
    own_ways,
    passkeys,
    second_factor,
)

ROUTERS = (
    passkeys.router, second_factor.router, by_mail.router, elsewhere.router, own_ways.router,
    own_sign_ins.router, own_factors.router, own_tokens.router,
)  # fmt: skip
