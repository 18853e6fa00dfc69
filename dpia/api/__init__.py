"""The verbs, with the shelves already in hand: load, resolve, make a view, write it down.

Each verb stands in a file of its own, so that a command pays only for what it imports.
"""
