"""Headless Chromium, spoken to in the DevTools protocol over a pair of pipes: no driver, no port.

The protocol: https://chromedevtools.github.io/devtools-protocol/ ; over pipes each message is one JSON object ended by NUL.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

FLAGS = [
    "--headless=new",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--lang=en-GB",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    # Nothing but our own server can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PATIENCE = 30  # seconds that anything may take on a busy machine


class ChromiumError(Exception):
    """Chromium refused a command, went away, or something that was waited for did not come."""


class Chromium:
    """One browser process. A page is made with ``pages.Page``, each in a profile of its own."""

    def __init__(self):
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        if program is None:
            raise ChromiumError("there is no chromium on the PATH; Scripts/setup --browser installs it")
        self.profile = tempfile.mkdtemp(prefix="daftar-chromium-")
        child_reads, self._out = os.pipe()
        self._in, child_writes = os.pipe()

        def give_pipes():
            os.dup2(child_reads, 103), os.dup2(child_writes, 104)
            os.dup2(103, 3), os.dup2(104, 4)

        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [program, *FLAGS, *sandbox, f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=give_pipes, pass_fds=(3, 4),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(child_reads), os.close(child_writes)
        self._buffer = b""
        self._number = 0
        self._listeners = {}

    def listen(self, session, take):
        """Hands each event of a session to ``take(method, params)``."""
        self._listeners[session] = take

    def send(self, method, session=None, **params):
        """Sends a command and waits for its answer; events that come meanwhile go to their listeners."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._receive(end, method)
            if answer.get("id") == number:
                if "error" in answer:
                    raise ChromiumError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]

    def wait(self, condition, what):
        """Takes in events until the condition holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            self._receive(end, what)

    def wait_until(self, condition, what):
        """Asks again and again, for what comes without an event."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise ChromiumError(f"waited {PATIENCE} s in vain for {what}")
            time.sleep(0.02)

    def _receive(self, end, what):
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise ChromiumError(f"waited {PATIENCE} s in vain for {what}")
            read = os.read(self._in, 1 << 20)
            if not read:
                raise ChromiumError(f"Chromium went away during {what}")
            self._buffer += read
        line, self._buffer = self._buffer.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message and message.get("sessionId") in self._listeners:
            self._listeners[message["sessionId"]](message["method"], message["params"])
        return message

    def close(self):
        try:
            self.send("Browser.close")
        except (ChromiumError, OSError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        os.close(self._in), os.close(self._out)
        shutil.rmtree(self.profile, ignore_errors=True)
