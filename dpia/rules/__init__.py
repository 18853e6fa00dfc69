"""The rules, each a file named for its fault; putting one here is all that adding it takes."""
