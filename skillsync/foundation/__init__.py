"""What every room stands on: transactions, row security, web plumbing, background work, refusals.

Words owned here: actor, transaction, refusal, event, reaction, tools, page, fragment, problem.
Knows nothing of résumés or postings.
"""
