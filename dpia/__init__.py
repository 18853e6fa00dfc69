"""Privacy-impact assessment and data-flow modelling as text."""

__version__ = "0.1.0"
