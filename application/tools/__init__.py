"""What may be asked for in the room of tools; imports `domain` and its own floor."""
