"""Organizations that hire, and the people in them.

Owns the words organization, member, role, invitation. Roles: admin, hr_manager, recruiter,
interviewer, viewer.
"""
