"""An assessment as it was signed: its answers and its facts, and what has moved since."""
