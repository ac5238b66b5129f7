"""Embedding beside sentence-transformers: the same weights, the same texts, one core each."""
