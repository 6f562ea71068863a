"""What people notice, counted; imports `domain` and its own floor."""
