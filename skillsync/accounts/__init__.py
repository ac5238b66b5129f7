"""People and how they prove who they are.

Owns the words user, session, access token, refresh token, verification, password reset. One
account serves both sides: `seeks` (CareerForge) and `recruits` (TalentHub) may both be true.
"""
