"""How the firm judges and betters its own work: reviews, cases, improvements."""
