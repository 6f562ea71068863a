"""What may be asked for in the room of feedback; imports `domain` and its own floor."""
