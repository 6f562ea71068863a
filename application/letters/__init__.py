"""What may be asked for in the room of letters; imports `domain` and its own floor."""
