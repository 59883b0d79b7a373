"""Files as people gave them: kept by content, never changed, never lost."""

from django.conf import settings
from django.db import models


class StoredFile(models.Model):
    """One upload. The bytes lie under their SHA-256; several rows may share them."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=120)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["sha256"], name="core_file_sha256")]

    def __str__(self) -> str:
        return self.name
