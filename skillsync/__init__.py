"""SkillSync: a self-hosted career platform with two sides that share one truth."""

import os

# onnxruntime would write an identifier to disk and report to its maker when it is first imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
