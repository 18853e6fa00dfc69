"""Who can come to hold what about whom, by which chain, past whose refusal."""
