"""What may be asked for in the room of quality; imports `domain` and its own floor."""
