"""The picture of one claim, in the shape in which links are shown."""
