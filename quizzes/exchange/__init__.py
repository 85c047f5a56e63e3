"""Items and cards to and from files that other programs read."""
