"""The first pages: for visitors, seekers and recruiters. Owns the word dashboard."""
