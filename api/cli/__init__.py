"""The command line, `luotsi`."""

from api.cli.commands import main as main
