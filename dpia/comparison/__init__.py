"""What one regime lets through and another does not."""
