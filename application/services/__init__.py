"""What may be asked for in the room of services; imports `domain` and its own floor."""
