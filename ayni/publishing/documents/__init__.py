"""Documents out: pure functions from a plan's content to the bytes of a file. No Django, no queries.

Each writer takes the plan content or workplan content of `content.py`. `words` translates a message identifier
(English, listed in `messages.py`) into the language of the software's voice; the product passes Django's gettext.
"""
