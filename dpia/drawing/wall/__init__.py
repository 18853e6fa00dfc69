"""The picture of a firewall: what runs to a recipient, and the wall that would end it."""
