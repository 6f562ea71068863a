"""What may be asked for in the room of packages; imports `domain` and its own floor."""
