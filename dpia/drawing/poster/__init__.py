"""The picture of a poster: portrait, a map for each regime."""
