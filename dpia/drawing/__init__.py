"""From a map as plain data to a picture: Graphviz gives the places, everything else is ours."""

from __future__ import annotations
