"""What may be asked for in the room of mentors; imports `domain` and its own floor."""
