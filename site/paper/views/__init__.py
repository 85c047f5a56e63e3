"""The teacher's pages about paper."""
