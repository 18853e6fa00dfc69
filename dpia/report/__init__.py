"""What a reader is shown, before anyone says how: views, each plain data, made once."""
