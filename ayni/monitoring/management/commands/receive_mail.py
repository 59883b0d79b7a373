"""`ayni receive-mail`: take in one message from standard input, as mail servers pipe it (RFC 5322)."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ayni.monitoring.reminding.receiving import receive_mail

# Of sysexits.h, as mail servers read them: bounce it, or keep it and try again later.
TOO_LARGE, TRY_AGAIN = 65, 75


class Command(BaseCommand):
    """An answer to a reminder becomes a draft; every message is kept whole. The same message again changes nothing."""

    help = "Take in one e-mail from standard input."

    def handle(self, *arguments: Any, **options: Any) -> None:
        most = settings.AYNI_UPLOAD_LIMIT * 2  # files travel in a longer form
        raw = sys.stdin.buffer.read(most + 1)
        if len(raw) > most:
            raise CommandError("The message is too large.", returncode=TOO_LARGE)
        if not raw.strip():
            raise CommandError("There is no message.", returncode=TOO_LARGE)
        try:
            row = receive_mail(raw)
        except Exception as error:
            raise CommandError(f"Not taken in now: {error}", returncode=TRY_AGAIN) from error
        self.stdout.write(f"{row.fate} {' '.join(row.drafts)}".strip())
