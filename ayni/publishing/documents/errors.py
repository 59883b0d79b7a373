"""The one error that a writer of documents raises."""


class DocumentFailed(Exception):
    """A document could not be made. `sentence` is a message identifier for the person, `detail` is for the log."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        self.sentence = sentence
        self.detail = detail
        super().__init__(f"{sentence} ({detail})" if detail else sentence)
