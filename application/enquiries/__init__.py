"""What may be asked for in the room of enquiries; imports `domain` and its own floor."""
