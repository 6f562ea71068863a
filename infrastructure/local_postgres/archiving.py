"""A server that keeps every change in a folder, to be brought to any moment from a copy of it."""

from pathlib import Path

from infrastructure.local_postgres.account import Account

AT_MOST = "60"
"""A change is on its way to the folder within so many seconds, busy or not."""


def archiving(changes: Path) -> dict[str, str]:
    """Settings that let a server keep every change in a folder, each file whole or not at all."""
    kept, new = f"{changes}/%f", f"{changes}/%f.new"
    return {
        "archive_mode": "on",
        "archive_command": f'test ! -f "{kept}" && cp "%p" "{new}" && mv "{new}" "{kept}"',
        "archive_timeout": AT_MOST,
    }


def folder_of_changes(folder: Path) -> Path:
    """The folder, made for the server's own user alone."""
    account = Account.for_server(folder)
    account.make_folder(folder)
    return folder
