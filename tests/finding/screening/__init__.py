"""What screening shows of the shipped case, and of small models."""
