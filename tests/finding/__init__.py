"""What is found in models that a user could write."""
