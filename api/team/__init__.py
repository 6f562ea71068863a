"""Where mentees and mentors come in to the mentor team."""
