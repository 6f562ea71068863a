"""What may be asked for in the room of mentor fees; imports `domain` and its own floor."""
