"""Where the office sees everybody's week, and what waits for whom."""
