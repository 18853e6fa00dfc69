"""Dated law as data: which provision answered a point of law on which day."""
