"""Matching: invented people and postings with a hidden truth, graded by rules of their own.

What is written as text is drawn from facts the scorer never sees; the grade is computed from those
facts alone. Half of the professions and of the templates is for development, half is held out.
"""
