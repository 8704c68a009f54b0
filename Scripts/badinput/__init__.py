"""Bad input for the checker, and what it has to say about each piece."""
