"""What the Secretariat adds to the shipped thesaurus: concepts, words for known ones, links to other thesauri."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked

# So much worse on judged pairs is worse; less may be chance.
LEAST_LOSS = 0.005


class AdditionKind(models.TextChoices):
    CONCEPT = "concept", _("A new concept")
    WORDS = "words", _("More words for a concept")
    LINK = "link", _("The same concept in another thesaurus")
    ASIDE = "aside", _("Words that stand for no concept")


class Relation(models.TextChoices):
    EXACT = "exactMatch", _("exactly the same")
    CLOSE = "closeMatch", _("nearly the same")


class Addition(Tracked):
    """One addition. `said` by kind: {"broader": [ids], "labels": {lang: words}}, {"lang", "words", "shown"},
    {"relation", "address"}, {"lang", "words"}.

    `measured` is {} until it is measured: {"gained", "lost": [[side, code], …], "gained_count", "lost_count", "before",
    "after", "requests", "pairs", "against"}, the last telling with which thesaurus. In force from `adopted_at` until
    `left_at`; with `left_at` alone it was never taken in.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    kind = models.CharField(max_length=8, choices=AdditionKind.choices)
    concept = models.SlugField(max_length=60, blank=True)
    said = models.JSONField(default=dict)
    reason = models.TextField(_("Reason"), blank=True, max_length=1000)
    measured = models.JSONField(default=dict, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True, editable=False)
    left_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: ClassVar[models.Manager["Addition"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["adopted_at", "left_at"], name="brokerage_additions")]

    def __str__(self) -> str:
        return f"{self.code} {self.kind} {self.concept}"

    @property
    def in_force(self) -> bool:
        """Return whether the thesaurus is read with it."""
        return self.adopted_at is not None and self.left_at is None

    @property
    def loss(self) -> float:
        """Return by how much nDCG on judged pairs was measured to be worse with it."""
        said: dict[str, Any] = self.measured
        return round(float(said.get("before", 0.0) - said.get("after", 0.0)), 6)
