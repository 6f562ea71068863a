"""What may be asked for in the room of reminders; imports `domain` and its own floor."""
