"""Sentences that a model says must hold, and what each regime answers to them."""
