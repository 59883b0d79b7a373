"""Stamps: a number that rises with every change of a body of content; stored pages carry theirs."""

from django.db import models


class Stamp(models.Model):
    """The present number of a named body of content, such as the plan."""

    name = models.CharField(max_length=80, unique=True)
    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


class StoredPage(models.Model):
    """The compressed bytes of a public answer, good while its stamp still has this number."""

    key = models.CharField(max_length=200, unique=True)
    stamp = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=120)
    gzip = models.BinaryField()
    brotli = models.BinaryField()
    etag = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.key
