"""SkillSync: a self-hosted career platform with two sides that share one truth."""

__version__ = "0.1.0"
