"""Quire in plain Python: what an article, a question and a card are, and what can be made of them."""
