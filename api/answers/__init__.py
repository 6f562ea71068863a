"""Answers that are not what was asked for: refusals, faults, and what every answer forbids."""
