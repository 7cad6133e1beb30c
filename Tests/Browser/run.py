"""Runs the browser tests; Scripts/browser is how to call it."""

import sys

import runner
from harness import Desk


def main(arguments):
    # Each module holds its tests; this is the order in which they run.
    if arguments[:1] == ["--api"]:
        arguments = arguments[1:]
        import api  # noqa: F401
    else:
        import every_page, replaying, adding_up, forms, keyboard, colours  # noqa: E401, F401
        import printing, injection, formats, many, offline  # noqa: E401, F401
    desk = Desk()
    try:
        return runner.run(desk, arguments)
    finally:
        desk.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
