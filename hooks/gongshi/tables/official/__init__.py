"""The official lists of a bureau as Word and Excel files, to be printed, stamped and filed."""

from __future__ import annotations

from .forms import OFFICIAL, forms_for
from .notice import notice_word
from .printing import official_excel, official_word

__all__ = ["OFFICIAL", "forms_for", "notice_word", "official_excel", "official_word"]
