"""Where mentees and mentors come in to what is said and agreed in a mentoring."""
