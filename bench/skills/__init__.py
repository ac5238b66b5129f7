"""Skills held against annotated sentences that others published."""
