"""Read invented résumés in layouts made by other people's tools, and score what was read.

`people/` holds the truth, `layouts` says which tool prints it how, `files` keeps what was printed,
`scoring` compares. README.md has the rules.
"""
