"""Runs the browser tests; Scripts/browser is how to call it."""

import sys

import runner
from harness import Desk


def main(option, words):
    desk = Desk()
    try:
        # Each module holds its tests; this is the order in which they run.
        if option == "--api":
            import api  # noqa: F401
        elif option == "--compare":
            import pictures
        elif option == "--pictures":
            import pictures
            return pictures.make(desk)
        else:
            import walkthrough  # noqa: F401
            import every_page, replaying, adding_up, forms, keyboard, colours  # noqa: E401, F401
            import printing, injection, formats, many, offline  # noqa: E401, F401
        return runner.run(desk, words)
    finally:
        desk.close()


if __name__ == "__main__":
    has_option = sys.argv[1:2] != [] and sys.argv[1].startswith("--")
    sys.exit(main(sys.argv[1] if has_option else None, sys.argv[2 if has_option else 1:]))
