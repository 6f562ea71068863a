"""What may be asked for in the room of intake; imports `domain` and its own floor."""
