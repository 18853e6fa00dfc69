"""The kinds of picture: one more file is one more kind, by its name."""
