"""Candidates and their applications to an organization's postings.

Owns the words candidate, application, screening, objection, verified skill. What the applicant sent
is shared with them (`applications`); what the organization makes of it is the organization's
(`application_screenings`, `ai_scores`, `verified_skills`). A score is a proposal: people move
applications, and answer who objects to one.
"""
