from globepost.models.job import Job, PeriodicRun
from globepost.models.mail_pause import MailPause
from globepost.models.session import DeskSession
from globepost.models.stamp import Boundary, Generation

__all__ = ["Boundary", "DeskSession", "Generation", "Job", "MailPause", "PeriodicRun"]
