"""What rules found and what they could not tell, ready to be written."""
