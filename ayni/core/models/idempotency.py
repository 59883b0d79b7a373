"""What was already done: the same form or API call sent twice has one effect and one answer."""

from django.conf import settings
from django.db import models


class DoneOnce(models.Model):
    """The answer to a request that carried a key, kept in the transaction of its effect."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=80)
    request_hash = models.CharField(max_length=64)
    answer = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "key"], name="core_done_once")]

    def __str__(self) -> str:
        return self.key
