"""Hybrid search of candidates at a thousand, a hundred thousand and a million of them."""
