"""Where mentees, mentors and staff come in to engagements and their sessions."""
