"""The picture of a timeline: years as bands, everything else beside its place in them."""
