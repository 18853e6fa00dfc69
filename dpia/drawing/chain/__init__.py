"""The picture of a chain: cards on a way, doors between them, a lane for each regime."""
