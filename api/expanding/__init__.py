"""`expand=`: what an id of an answer leads to, in the same answer, as whoever asks may see it."""
