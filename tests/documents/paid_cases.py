"""What people pay at once and what mentors are paid, as documents of a seeded year."""
