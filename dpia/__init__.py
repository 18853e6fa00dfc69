"""Privacy-impact assessment and data-flow modelling as text."""

from __future__ import annotations

__version__ = "0.1.0"
