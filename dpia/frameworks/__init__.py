"""The frameworks, a file each: which evidence, or whom, each question of an assessment goes to."""
