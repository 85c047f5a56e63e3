"""What people send: names, answers, classes, rules. Whatever a page did not offer is left out."""
