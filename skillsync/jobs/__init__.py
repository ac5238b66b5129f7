"""Job postings and what they ask for.

Owns the words posting, criteria, board. A posting is draft → active → paused → closed or
cancelled; only active ones are public.
"""
