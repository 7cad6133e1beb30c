"""Tests whose names are sentences, and what runs them.

A test that cannot pass yet stands in its file's ``NOT_THERE_YET``, with the reason. It runs all the same: the day it
passes, it must be taken off the list.
"""

import sys
import time
import traceback
from pathlib import Path

_tests = []


def test(sentence):
    """Makes a test of a function that takes the ``Desk``."""
    def keep(function):
        _tests.append((sentence, function))
        return function
    return keep


class Skipped(Exception):
    """Cannot be told on this machine; says why."""


class Findings:
    """What is wrong, gathered over many pages: a test that walks far tells all of it at once."""

    def __init__(self):
        self.places = {}  # what is wrong: where

    def add(self, where, what):
        self.places.setdefault(what, {})[where] = None

    def expect(self, holds, where, what):
        if not holds:
            self.add(where, what)

    def settle(self):
        lines = []
        for what, places in self.places.items():
            shown = ", ".join([*places][:3])
            lines.append(f"{shown}{f' and {len(places) - 3} more' if len(places) > 3 else ''}: {what}")
        assert not lines, "\n".join(lines[:40] + ([f"… and {len(lines) - 40} more"] if len(lines) > 40 else []))


def run(desk, words):
    """Runs the tests with one of these words in their sentences (all, without words); says how each ended."""
    passed = failed = skipped = 0
    began = time.monotonic()
    for sentence, function in _tests:
        if words and not any(word.lower() in sentence.lower() for word in words):
            continue
        reason = sys.modules[function.__module__].__dict__.get("NOT_THERE_YET", {}).get(sentence)
        start = time.monotonic()
        try:
            problem = _problem(function, desk)
        except Skipped as because:
            skipped += 1
            print(f"skipped {sentence}\n        {because}", flush=True)
            continue
        took = f"({time.monotonic() - start:.1f} s)"
        if problem is None and reason is None:
            passed += 1
            print(f"ok      {sentence} {took}", flush=True)
        elif problem is None:
            failed += 1
            print(f"FAILED  {sentence} {took}\n        is there now: take it off NOT_THERE_YET", flush=True)
        elif reason is not None:
            skipped += 1
            print(f"not yet {sentence} {took}\n        {reason}", flush=True)
        else:
            failed += 1
            print(f"FAILED  {sentence} {took}\n        " + problem.replace("\n", "\n        "), flush=True)
    print(f"{time.monotonic() - began:.0f} s")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    if passed + failed + skipped == 0:
        print("error: no test has such words in its sentence", file=sys.stderr)
        return 64
    return 1 if failed else 0


def _problem(function, desk):
    try:
        function(desk)
    except Skipped:
        raise
    except AssertionError as error:
        line = traceback.extract_tb(error.__traceback__)[-1]
        return str(error) or f"{line.name}, line {line.lineno}: {line.line}"
    except Exception as error:
        lines = [f"{Path(frame.filename).name}, line {frame.lineno}: {frame.line}"
                 for frame in traceback.extract_tb(error.__traceback__)[1:4]]
        return "\n".join([f"{type(error).__name__}: {error}", *lines])
    return None
