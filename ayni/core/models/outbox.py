"""Letters on their way: written in the transaction of what they tell, kept until a mail server has them."""

from django.db import models


class OutgoingLetter(models.Model):
    """A letter under a key that no second one can have. `claimed_at`: a worker is sending it, or died while it did.

    `next_try` is when it is tried again after a failure; `given_up` after too many of them. The text goes some time
    after it was sent; the key stays, so that the same letter is never written twice.
    """

    key = models.CharField(max_length=120, unique=True)
    to = models.EmailField()
    subject = models.CharField(max_length=300)
    body = models.TextField()
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    next_try = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    given_up = models.BooleanField(default=False)
    complaint = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try"], condition=models.Q(sent_at=None, given_up=False), name="core_letters_waiting"
            )
        ]

    def __str__(self) -> str:
        return self.key
