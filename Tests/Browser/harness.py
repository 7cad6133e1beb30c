"""What tests sit at: one browser, journals made by the built daftar, and a server for each."""

import os
import json
import re
import select
import shutil
import signal
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from chromium import PATIENCE, Chromium
from pages import Page

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("DAFTAR_BINARY") or str(ROOT / ".build/debug/daftar")
NOW = "2026-11-24T08:00:00Z"


class Desk:
    """One browser and one folder for a whole run. Journals and their servers are made when first asked for."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="daftar-browser-"))
        self._browser = None
        self._servers = {}

    @property
    def browser(self):
        self._browser = self._browser or Chromium()
        return self._browser

    def page(self, **habits):
        return Page(self.browser, **habits)

    @property
    def border(self):
        """The journal that is kept with the code. Nothing is written to it."""
        return self.shared("border", lambda journal: journal.copy("kyrgyz-tajik-border"))

    def shared(self, name, fill):
        """A journal that all tests share who ask for this name, filled by the first."""
        if name not in self._servers:
            self._servers[name] = None  # what failed once is not tried again
            journal = Journal(self.folder / name)
            fill(journal)
            self._servers[name] = Server(journal)
        if self._servers[name] is None:
            raise RuntimeError(f"the journal {name} could not be made or served before")
        return self._servers[name]

    @contextmanager
    def served(self, fill, *options):
        """A journal of a test's own, to write to."""
        journal = Journal(Path(tempfile.mkdtemp(dir=self.folder)) / "journal")
        fill(journal)
        server = Server(journal, *options)
        try:
            yield server
        finally:
            server.stop()

    def close(self):
        for server in filter(None, self._servers.values()):
            server.stop()
        if self._browser:
            self._browser.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Journal:
    """A journal on disk, and the command line."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def copy(self, name):
        shutil.copytree(ROOT / "Events" / name, self.folder, ignore=shutil.ignore_patterns(".daftar"))

    @property
    def environment(self):
        home = self.folder.parent
        return {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), "LANG": "C.UTF-8", "TZ": "UTC",
                "DAFTAR_NOW": NOW, "DAFTAR_AUTHOR": "mira"}

    def daftar(self, *arguments, stdin=""):
        """Runs a command, which must succeed, and gives what it printed."""
        done = subprocess.run([BINARY, "-J", str(self.folder), *arguments], input=stdin, env=self.environment,
                              capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            raise RuntimeError(f"daftar {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.daftar(*arguments, "--json"))

    @property
    def lines(self):
        """The events of the log."""
        return [json.loads(line) for file in sorted((self.folder / "log").glob("*.jsonl"))
                for line in file.read_text().splitlines()]


class Server:
    """``daftar serve`` on a port that it chose, for one journal."""

    def __init__(self, journal, *options, port=0):
        self.journal = journal
        self.process = subprocess.Popen(
            [BINARY, "-J", str(journal.folder), "serve", "--port", str(port), *options], env=journal.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.url = self._address()

    def _address(self):
        said = b""
        while select.select([self.process.stdout], [], [], PATIENCE)[0]:
            read = os.read(self.process.stdout.fileno(), 4096)
            said += read
            if found := re.search(rb"http://127\.0\.0\.1:\d+", said):
                return found[0].decode()
            if not read:
                break
        self.kill()
        raise RuntimeError(f"daftar serve printed no address: {said.decode()}")

    def get(self, path, headers={}):
        """Asks without a browser. Gives status, headers and text; follows no redirection."""
        return self._ask(urllib.request.Request(self.url + path, headers=headers))

    def post(self, path, fields, headers={}):
        """Sends a form without a browser."""
        return self._ask(urllib.request.Request(
            self.url + path, data=urllib.parse.urlencode(fields).encode(), headers=headers))

    def _ask(self, request):
        try:
            with _opener.open(request, timeout=PATIENCE) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.status, answer.headers, answer.read().decode()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process.stdout.close()


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirection)
