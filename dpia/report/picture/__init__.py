"""What each kind of picture shows, as plain data, with its text equivalent as a page."""
