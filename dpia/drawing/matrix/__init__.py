"""The picture of a matrix: groups of rows, a cell for each column."""
