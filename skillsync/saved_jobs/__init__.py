"""Postings a seeker puts aside.

Owns the word saved job. A posting's words are kept as they were when it was saved, so that the
career guide can still learn from them after it has left the board.
"""
