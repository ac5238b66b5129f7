"""What an organization can learn from its own hiring: whether it is fair, and how good its scores.

Words owned here: audit (of a posting or an organization), outcome, agreement (of scores with what
people decided later), registry (of the models that scored).
"""
