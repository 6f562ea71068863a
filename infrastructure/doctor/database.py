"""The database: there, new enough, safe against a crash, in shape, and with our time."""

from datetime import UTC, datetime, timedelta

import psycopg

from infrastructure.doctor.finding import Finding
from infrastructure.local_postgres import NoPostgres, find_binaries, running_dsn
from infrastructure.migrate import BadNumbering, HistoryChanged, pending
from infrastructure.settings import Mode, Settings

OLDEST = 15
DRIFT = timedelta(seconds=2)
ROLE = """
    select current_user, rolsuper, rolbypassrls,
           exists (select from pg_class join pg_namespace n on n.oid = relnamespace
                   where n.nspname = 'public' and relname = 'event'
                     and pg_has_role(current_user, relowner, 'member'))
      from pg_roles where rolname = current_user"""


def the_database(settings: Settings) -> list[Finding]:
    """The database that would be used, and all that is asked of it."""
    dsn = settings.database_url or running_dsn(settings.data_dir)
    if dsn is None:
        return [_our_own()]
    try:
        with psycopg.connect(dsn, connect_timeout=3) as link:
            found = [
                _version(link), _encoding(link), _durability(link, settings), _time(link),
                _role(link, settings),
            ]  # fmt: skip
        return [*found, _shape(dsn)]
    except psycopg.Error as wrong:
        remedy = "Start that PostgreSQL or mend DATABASE_URL; unset it to use one of our own"
        return [Finding.ill("database", str(wrong).strip(), remedy)]


def _our_own() -> Finding:
    try:
        found = find_binaries()
    except NoPostgres as wrong:
        return Finding.ill("database", "no PostgreSQL on this machine", str(wrong))
    return Finding.well("database", f"our own PostgreSQL {found.major} starts when needed")


def _version(link: psycopg.Connection) -> Finding:
    major = link.info.server_version // 10_000
    if major >= OLDEST:
        return Finding.well("database", f"PostgreSQL {major}")
    return Finding.ill("database", f"PostgreSQL {major}", f"Use PostgreSQL {OLDEST} or newer")


def _encoding(link: psycopg.Connection) -> Finding:
    encoding = _shown(link, "server_encoding")
    if encoding == "UTF8":
        return Finding.well("encoding", encoding)
    return Finding.ill("encoding", encoding, "Make the database again with ENCODING 'UTF8'")


def _durability(link: psycopg.Connection, settings: Settings) -> Finding:
    off = [name for name in ("fsync", "synchronous_commit") if _shown(link, name) == "off"]
    if not off or settings.mode is Mode.TEST:
        return Finding.well("durability", "what was answered outlives a crash")
    what = f"{' and '.join(off)} off: answered commands can be lost in a crash"
    return Finding.ill("durability", what, "Turn it on in postgresql.conf")


def _time(link: psycopg.Connection) -> Finding:
    row = link.execute("SELECT clock_timestamp()").fetchone()
    apart = abs(datetime.now(UTC) - row[0]) if row else timedelta(0)
    what = f"{apart.total_seconds():.1f} s from the database's"
    if apart <= DRIFT:
        return Finding.well("clock", what)
    return Finding.ill("clock", what, "Let chrony or ntpd set both clocks; the database's counts")


def _role(link: psycopg.Connection, settings: Settings) -> Finding:
    """In production pages and commands come as a role that only adds to the log."""
    name, superuser, past_walls, owner = link.execute(ROLE).fetchall()[0]
    powers = {
        "is a superuser": superuser, "goes past row-level security": past_walls,
        "owns the log": owner,
    }  # fmt: skip
    too_much = " and ".join(power for power, has in powers.items() if has)
    if not too_much or settings.mode is not Mode.PRODUCTION:
        return Finding.well("database role", name + (f" {too_much}" if too_much else ""))
    remedy = (
        "Add ?options=-c%20role%3Dluotsi_app to the DATABASE_URL of luotsi serve and luotsi worker;"
        " only luotsi migrate, backup and restore need the owner"
    )
    return Finding.ill("database role", f"{name} {too_much}: a fault could rewrite it", remedy)


def _shape(dsn: str) -> Finding:
    try:
        left = pending(dsn)
    except (BadNumbering, HistoryChanged) as wrong:
        return Finding.ill("migrations", str(wrong), "Take the version that made this database")
    if left:
        return Finding.ill("migrations", f"not yet run: {', '.join(left)}", "Run: luotsi migrate")
    return Finding.well("migrations", "all run")


def _shown(link: psycopg.Connection, setting: str) -> str:
    row = link.execute("SELECT current_setting(%s)", [setting]).fetchone()
    return str(row[0]) if row else ""
