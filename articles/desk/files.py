"""A file to choose in a form."""

from typing import Any

from django.contrib.admin.widgets import AdminFileWidget
from django.utils.html import format_html
from django.utils.safestring import SafeString

AGAIN = "Choose the file again: {}. The form came back unsaved, and browsers let go of files then."


class ChosenFile(AdminFileWidget):
    """Says so when a file was chosen that the form, shown again with errors, holds no longer."""

    chosen: Any = None

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        self.chosen = files.get(name)
        return super().value_from_datadict(data, files, name)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        shown = super().render(name, value, attrs, renderer)
        if not self.chosen:
            return shown
        return shown + format_html('<ul class="errorlist"><li>{}</li></ul>', AGAIN.format(self.chosen.name))
