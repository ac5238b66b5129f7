"""Uploaded bytes: checked by content, stored, handed out again. Owns the word file."""
