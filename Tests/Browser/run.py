"""Runs the browser tests; Scripts/browser is how to call it."""

import sys

import runner
from harness import Desk

import every_page  # noqa: F401


def main():
    desk = Desk()
    try:
        return runner.run(desk, sys.argv[1:])
    finally:
        desk.close()


if __name__ == "__main__":
    sys.exit(main())
