"""What may be asked for in the room of mentor teams; imports `domain` and its own floor."""
