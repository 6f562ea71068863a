"""What must hold of a firm whatever befell it, judged by what is committed and nothing else."""

from tests.world.invariants import commands, following, log, money, promises
from tests.world.invariants.world import CHECKS, World, check_world

__all__ = [
    "CHECKS", "World", "check_world", "commands", "following", "log", "money", "promises",
]  # fmt: skip
