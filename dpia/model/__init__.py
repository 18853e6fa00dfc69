"""What a flow file says, and whether it makes sense."""
