"""Renew skillsync/ai/scoring/data/centres.npy, after another model or other texts."""

from pathlib import Path

import numpy as np

from skillsync.ai.scoring import space

PATH = Path(space.__file__).parent / "data" / "centres.npy"

if __name__ == "__main__":
    np.save(PATH, space.measure_centres())
