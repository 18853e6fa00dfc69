"""One regime as one side sees it: the people whose data leave, and the body where they arrive."""
