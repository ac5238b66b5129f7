"""The career guide: from where one stands to the jobs one saved, step by step.

Owns the words guide, role within reach, roadmap. It is made anew from the person's own record and
saved jobs each time it is looked at; nothing of it is kept.
"""
