"""What each regime answers to a model's assertions, as a reader is shown it."""
