"""What lies outside: the keys' folder, the address people use and its TLS, payments, mail."""

import socket
import ssl
import stat
import warnings
from urllib.parse import SplitResult, urlsplit

from infrastructure.doctor.finding import Finding
from infrastructure.settings import Mode, Settings

MAIL_PORTS = {"smtp": 25, "smtps": 465}


def keys(settings: Settings) -> list[Finding]:
    """Keys lie apart from the data they open, and only this user reads them."""
    folder = settings.keys
    if settings.mode is Mode.PRODUCTION and folder.is_relative_to(settings.data_dir):
        what = f"{folder} lies in the data folder, so a backup of one takes the other along"
        return [Finding.ill("keys", what, "Set LUOTSI_KEYS_DIR to a folder backed up apart")]
    if folder.exists() and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return [Finding.ill("keys", f"others may enter {folder}", f"Run: chmod 700 {folder}")]
    return [Finding.well("keys", str(folder))]


def address(settings: Settings) -> list[Finding]:
    """In production people come by HTTPS, or sign-in cookies and passkeys do not work."""
    if settings.mode is not Mode.PRODUCTION or settings.address.startswith("https://"):
        return [Finding.well("address", settings.address)]
    remedy = "Set LUOTSI_BASE_URL to the https address people see"
    return [Finding.ill("address", f"{settings.address} is not https", remedy)]


def tls(settings: Settings) -> list[Finding]:
    """In production the front speaks TLS 1.2 or 1.3, with a certificate that others trust."""
    place = urlsplit(settings.address)
    if settings.mode is not Mode.PRODUCTION or place.scheme != "https":
        return [Finding.well("tls", "people do not come by https")]
    try:
        spoken = _shaken_hands(place, ssl.create_default_context())
        old = _spoken_of_old(place)
    except OSError as wrong:
        remedy = "Let the proxy in front speak TLS 1.3 with a certificate browsers trust"
        return [Finding.ill("tls", f"{place.netloc}: {wrong}", remedy)]
    if old is None:
        return [Finding.well("tls", f"{spoken}, and nothing before TLS 1.2")]
    remedy = "Let the proxy in front refuse whatever is older than TLS 1.2"
    return [Finding.ill("tls", f"{place.netloc} still speaks {old}", remedy)]


def _spoken_of_old(place: SplitResult) -> str | None:
    """TLS 1.0 or 1.1 if it is taken, None where it is turned away. Raises OSError."""
    try:
        return _shaken_hands(place, _of_old())
    except (ssl.SSLError, ConnectionResetError):
        return None


def _of_old() -> ssl.SSLContext:
    """Offers TLS 1.0 and 1.1 and nothing else, which nobody may take."""
    context = ssl.create_default_context()
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def _shaken_hands(place: SplitResult, context: ssl.SSLContext) -> str:
    """The version of TLS both agree on. Raises OSError."""
    host = place.hostname or ""
    with (
        socket.create_connection((host, place.port or 443), timeout=10) as link,
        context.wrap_socket(link, server_hostname=host) as spoken,
    ):
        return spoken.version() or ""


def payments(settings: Settings) -> list[Finding]:
    """Real money only in production, and there nothing else."""
    key = settings.stripe_api_key.get_secret_value() if settings.stripe_api_key else ""
    live = key.startswith(("sk_live_", "rk_live_"))
    if settings.mode is not Mode.PRODUCTION:
        return [_not_live() if live else Finding.well("payments", "no real money")]
    if not live or settings.stripe_api_base:
        remedy = "Set LUOTSI_STRIPE_API_KEY to the live key and unset LUOTSI_STRIPE_API_BASE"
        return [Finding.ill("payments", "production without Stripe's live key", remedy)]
    if not settings.stripe_webhook_secret:
        remedy = "Set LUOTSI_STRIPE_WEBHOOK_SECRET from the endpoint's page at Stripe"
        return [Finding.ill("payments", "Stripe's messages cannot be checked", remedy)]
    return [Finding.well("payments", "Stripe, live")]


def _not_live() -> Finding:
    remedy = "Unset LUOTSI_STRIPE_API_KEY, or set LUOTSI_MODE=production"
    return Finding.ill("payments", "a live key outside production: real money would move", remedy)


def mail(settings: Settings) -> list[Finding]:
    """In production a mail server is named; where one is named, it answers."""
    if settings.smtp_url is None:
        if settings.mode is Mode.PRODUCTION:
            remedy = "Set LUOTSI_SMTP_URL=smtp://user:password@host:587"
            return [Finding.ill("mail", "nobody would get a letter", remedy)]
        return [Finding.well("mail", "kept for reading, not sent")]
    place = urlsplit(settings.smtp_url.get_secret_value())
    door = (place.hostname or "", place.port or MAIL_PORTS.get(place.scheme, 25))
    try:
        socket.create_connection(door, timeout=3).close()
    except OSError as wrong:
        what = f"{door[0]}:{door[1]}: {wrong}"
        return [Finding.ill("mail", what, "Mend LUOTSI_SMTP_URL, or let that server answer")]
    return [Finding.well("mail", f"{door[0]}:{door[1]}")]
