"""What may be asked for in the room of clients; imports `domain` and its own floor."""
