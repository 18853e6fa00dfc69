"""What a rule is, what it saw, and how much that matters here."""
