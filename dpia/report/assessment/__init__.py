"""An assessment: the slots of a framework, each filled from the model or left for a person."""
