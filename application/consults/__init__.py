"""What may be asked for in the room of consults; imports `domain` and its own floor."""
