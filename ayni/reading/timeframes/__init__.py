"""Time frames: a phrase to a label, a label back to words, a label to the windows in which something is due."""

from ayni.reading.timeframes.reading import TimeFrameReading, read_time_frame
from ayni.reading.timeframes.saying import say_time_frame
from ayni.reading.timeframes.windows import Window, occurrences

__all__ = ["TimeFrameReading", "Window", "occurrences", "read_time_frame", "say_time_frame"]
