"""The management's look at the whole; imports `domain` and its own floor."""
