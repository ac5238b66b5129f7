"""A career document in, pages out: PDF, Word and plain text. No database, no web, no network.

Words owned here: outline, block, entry, fact, layout.
"""
