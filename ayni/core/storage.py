"""File storage that survives a power cut: write aside, sync, rename to the hash, sync the folder, then the row."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage
from django.utils.translation import gettext as _

from ayni.core.errors import Invalid
from ayni.core.models import StoredFile

CHUNK = 1024 * 1024


class AtomicStorage(FileSystemStorage):
    """Django's storage with the same care: no name points to half a file."""

    def _save(self, name: str, content: File[bytes]) -> str:
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        aside, _, _ = _write_aside(path.parent, content)
        aside.rename(path)
        _sync_folder(path.parent)
        return name


def keep_file(content: IO[bytes], *, name: str, content_type: str, by: Any, limit: int | None = None) -> StoredFile:
    """Keep an upload's bytes under their hash and return its row. Raises Invalid for more than `limit` bytes."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    aside, digest, size = _write_aside(folder, content, limit)
    target = folder / digest[:2] / digest
    if not target.parent.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        _sync_folder(folder)
    aside.rename(target)
    _sync_folder(target.parent)
    safe_name = Path(name.replace("\\", "/")).name.replace("\x00", "")[-255:] or "file"
    return StoredFile.objects.create(
        sha256=digest, name=safe_name, size=size, content_type=content_type[:120], created_by=by
    )


def path_of(file: StoredFile) -> Path:
    """Return where the bytes of a stored file lie."""
    return Path(settings.MEDIA_ROOT) / file.sha256[:2] / file.sha256


def _write_aside(folder: Path, content: Any, limit: int | None = None) -> tuple[Path, str, int]:
    aside = folder / f".{secrets.token_hex(12)}.part"
    digest, size = hashlib.sha256(), 0
    try:
        with aside.open("xb") as file:
            while chunk := content.read(CHUNK):
                size += len(chunk)
                if limit is not None and size > limit:
                    sentence = _("This file is larger than %(number)d MB. Send a smaller one.")
                    raise Invalid(sentence % {"number": limit // 1024**2}, code="file-too-large", limit=limit)
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return aside, digest.hexdigest(), size


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
