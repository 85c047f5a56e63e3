"""What may be wished for on paper, and what is decided about scanned answers."""
