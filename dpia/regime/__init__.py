"""What is in force on a day, and what was seen on it."""
