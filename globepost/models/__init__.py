from globepost.models.job import Job, PeriodicRun
from globepost.models.stamp import Boundary, Generation

__all__ = ["Boundary", "Generation", "Job", "PeriodicRun"]
