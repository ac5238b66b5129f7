"""What an organization can learn from its own hiring: today, whether it is fair.

Words owned here: audit (of a posting or an organization), outcome.
"""
