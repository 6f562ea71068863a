"""How mentors grow: supervision against practice, professional development, what they learnt."""
