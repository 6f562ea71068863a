"""Receivers elsewhere that are told what happened; may import domain and application."""
