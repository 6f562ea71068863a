"""What may be asked for in the room of offers; imports `domain` and its own floor."""
