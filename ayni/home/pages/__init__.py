"""What the pages of this room show: plain values, made for one viewer in one language."""
