"""What a text is about: subjects of mountain development that four languages share, and likeness of two texts."""

from ayni.reading.subjects.likeness import Profile, common_subjects, likeness, profile_of, rarity_of
from ayni.reading.subjects.subjects import subject_label, subjects_in

__all__ = ["Profile", "common_subjects", "likeness", "profile_of", "rarity_of", "subject_label", "subjects_in"]
