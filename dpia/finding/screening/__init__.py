"""Whether an impact assessment is called for: criteria asked of what is disclosed in a slice."""
