"""`ayni import FILE --owner initiative:andes`: the same import as in the browser, without the looking-through."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ayni.core.errors import AyniError
from ayni.publishing.importing.actions import read_import, save_import, upload_document
from ayni.publishing.importing.applying import import_differences
from ayni.publishing.importing.shapes import failure_sentence
from ayni.publishing.models import Import, ImportState
from ayni.workplans.models import Workplan


class Command(BaseCommand):
    """Reads a document and saves every row; what is doubtful is printed. Exit status 1 where it cannot."""

    help = "Read a plan document into a new workplan, or compare it with one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--owner", default="partnership", help="partnership, initiative:SLUG, country:ISO3, region:CODE"
        )
        parser.add_argument("--workplan", default="", help="slug of the workplan to compare with; changes are saved")
        parser.add_argument("--with-body", action="store_true", help="take the document's own sections into the plan")
        parser.add_argument("--title", default="")

    def handle(self, *arguments: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}.")
        kind, _colon, code = options["owner"].partition(":")
        workplan = Workplan.objects.filter(slug=options["workplan"]).first() if options["workplan"] else None
        if options["workplan"] and workplan is None:
            raise CommandError(f"There is no workplan {options['workplan']}.")
        try:
            self._import(
                path,
                workplan.owner_kind if workplan else kind,
                workplan.owner_code if workplan else code,
                workplan,
                options,
            )
        except AyniError as error:
            fields = error.data.get("fields", {})
            raise CommandError(
                " ".join([str(error.sentence), *(str(s) for said in fields.values() for s in said)])
            ) from error

    def _import(self, path: Path, kind: str, code: str, workplan: Workplan | None, options: dict[str, Any]) -> None:
        with path.open("rb") as content:
            importing = upload_document(
                content,
                by=None,
                name=path.name,
                owner_kind=kind,
                owner_code=code,
                workplan=workplan,
                with_body=options["with_body"],
            )
        importing = read_import(Import.objects.select_related("file", "workplan").get(pk=importing.pk))
        if importing.state != ImportState.READ:
            raise CommandError(failure_sentence(importing))
        for doubt in (importing.reading or {}).get("doubts", ()):
            self.stderr.write(f"doubt: {doubt.get('where')}: {doubt.get('what')}")
        kinds = [found.kind for found in import_differences(importing)]
        save_import(importing, by=None, expected=importing.version, title=options["title"])
        counts = (
            ", ".join(f"{kinds.count(kind)} {kind}" for kind in ("changed", "new", "same", "gone")) if kinds else ""
        )
        self.stdout.write(f"Saved: {importing.workplan}{f' ({counts})' if counts else ''}")
