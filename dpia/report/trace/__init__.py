"""The answer to one question: how a field comes to a body, and who could have said no."""
