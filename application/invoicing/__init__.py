"""What may be asked for in the room of invoicing; imports `domain` and its own floor."""
