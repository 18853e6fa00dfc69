"""The tool's own words: every fixed sentence of a document or a picture, by its id.

A language is a folder of TOML files, one an area: `en/trace.toml` holds `trace.asks`.  A sentence
has places for what the model says, `"about: {people}"`.  A rule, a framework and the law carry
their own words in the one file that each of them is.
"""

from __future__ import annotations
