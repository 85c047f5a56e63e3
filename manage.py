#!/usr/bin/env python
"""Django's door: `python manage.py COMMAND`."""

import os
import sys
from pathlib import Path


def main() -> None:
    # `site` is also a module of Python's own, imported before any of ours, so our folder of that name can be no package:
    # it is a path, and what stands in it (config, library, classroom, study) is imported by its own name.
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
