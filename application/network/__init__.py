"""What may be asked for in the room of the network; imports `domain` and its own floor."""
