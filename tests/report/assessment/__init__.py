"""Assessments of models that a user could write."""
