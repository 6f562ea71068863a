"""Quality: reviews and their samples, cases and corrective actions, the improvement backlog."""
