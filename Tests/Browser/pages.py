"""A page in the browser, as a reader with given habits sees it: scripts, theme, width, paper, fonts, time zone."""

import base64
import json

from chromium import ChromiumError

KEYS = {  # name: (code, virtual key, text)
    "Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, ""), "Space": ("Space", 32, " "),
    "ArrowLeft": ("ArrowLeft", 37, ""), "ArrowUp": ("ArrowUp", 38, ""), "ArrowRight": ("ArrowRight", 39, ""),
    "ArrowDown": ("ArrowDown", 40, ""), "Home": ("Home", 36, ""), "End": ("End", 35, ""),
}
SHIFT = 8


class Page:
    """A page in a fresh profile: no cookies, no storage, nothing cached."""

    def __init__(self, browser, *, scripts=True, dark=False, width=1280, height=900, timezone="Asia/Bishkek"):
        self.browser = browser
        self.context = browser.send("Target.createBrowserContext")["browserContextId"]
        target = browser.send("Target.createTarget", url="about:blank", browserContextId=self.context)["targetId"]
        self.session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.listen(self.session, self._take)
        self._forget()
        self._loads = 0
        for domain in ["Page", "Network", "Runtime", "Log", "DOM"]:
            self.send(f"{domain}.enable")
        self.send("Emulation.setTimezoneOverride", timezoneId=timezone)
        self.media, self.features = "", {"prefers-color-scheme": "dark" if dark else "light"}
        self.emulate()
        self.resize(width, height)
        self.scripts = scripts

    def send(self, method, **params):
        return self.browser.send(method, self.session, **params)

    def close(self):
        self.browser.send("Target.disposeBrowserContext", browserContextId=self.context)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # Habits

    def emulate(self, media=None, **features):
        """``media`` is "print" or ""; features are media features, ``forced_colors="active"`` for forced-colors."""
        if media is not None:
            self.media = media
        self.features.update({name.replace("_", "-"): value for name, value in features.items()})
        listed = [{"name": name, "value": value} for name, value in self.features.items()]
        self.send("Emulation.setEmulatedMedia", media=self.media, features=listed)

    def resize(self, width, height=900):
        self.width = width
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def let_scripts_run(self):
        """For our own measuring of a page that was loaded with scripts off: its own scripts do not start late."""
        self.send("Emulation.setScriptExecutionDisabled", value=False)

    def text_size(self, pixels):
        """The size of text that the reader has set; 16 unless set. Takes effect with the next load."""
        self.send("Page.setFontSizes", fontSizes={"standard": pixels, "fixed": pixels})

    # Going somewhere

    def open(self, url, status=200):
        """Opens an address, which must answer with this status (None for any), and waits until it is shown, fonts and all.

        Returns the answer to the document's request.
        """
        self._forget()
        loads = self._loads
        self.send("Emulation.setScriptExecutionDisabled", value=not self.scripts)
        error = self.send("Page.navigate", url=url).get("errorText")
        if error:
            raise ChromiumError(f"{url}: {error}")
        self._shown(loads)
        assert status in (None, self.document["status"]), f"{url} answers {self.document['status']}"
        return self.document

    def follow(self, act):
        """Does something that leads to another page, and waits until that is shown."""
        self._forget()
        loads = self._loads
        act()
        self._shown(loads)
        return self.document

    def back(self):
        history = self.send("Page.getNavigationHistory")
        entry = history["entries"][history["currentIndex"] - 1]["id"]
        return self.follow(lambda: self.send("Page.navigateToHistoryEntry", entryId=entry))

    def reload(self):
        return self.follow(lambda: self.send("Page.reload"))

    def _shown(self, loads):
        self.browser.wait(lambda: self._loads > loads, "a page to load")
        self.browser.wait_until(lambda: self.js("document.fonts.status") == "loaded", "fonts")

    # What the browser noticed

    def _forget(self):
        self.requests, self.complaints, self.failed, self.document = [], [], [], None

    def _take(self, method, params):
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Network.responseReceived":
            answer = params["response"]
            if params["type"] == "Document":
                self.document = answer
            if answer["status"] >= 400:
                self.failed.append(f"{answer['status']} {answer['url']}")
        elif method == "Network.loadingFailed" and not params.get("canceled"):
            self.failed.append(params["errorText"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(" ".join(str(argument.get("value")) for argument in params["args"]))
        elif method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded":
            self.complaints.append(params["entry"]["text"])
        elif method == "Page.loadEventFired" or params.get("type") == "BackForwardCacheRestore":
            self._loads += 1

    # Looking at it

    def js(self, expression, *arguments):
        """The value of an expression, in which ``$0``, ``$1`` stand for the arguments. Works with scripts off, too."""
        for number, argument in enumerate(arguments):
            expression = expression.replace(f"${number}", json.dumps(argument))
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise ChromiumError(f"{expression[:80]}: {details.get('exception', {}).get('description', details['text'])}")
        return answer["result"].get("value")

    @property
    def url(self):
        return self.js("location.href")

    def has(self, selector):
        return self.js("document.querySelector($0) !== null", selector)

    def text(self, selector):
        """The text of the first such element, spaces folded."""
        return self.js("document.querySelector($0).textContent.replace(/\\s+/g, ' ').trim()", selector)

    def texts(self, selector):
        return self.js("[...document.querySelectorAll($0)].map(e => e.textContent.replace(/\\s+/g, ' ').trim())", selector)

    def screenshot(self, full=False):
        return base64.b64decode(self.send("Page.captureScreenshot", format="png", captureBeyondViewport=full)["data"])

    def pdf(self):
        return base64.b64decode(self.send("Page.printToPDF", printBackground=True)["data"])

    # Using it

    def press(self, *keys):
        """Presses keys by name (``Shift+Tab``), or single characters."""
        for key in keys:
            modifiers, name = (SHIFT, key[6:]) if key.startswith("Shift+") else (0, key)
            code, number, text = KEYS.get(name, ("", ord(name[0].upper()), name))
            common = dict(key=name if name != "Space" else " ", code=code, windowsVirtualKeyCode=number, modifiers=modifiers)
            self.send("Input.dispatchKeyEvent", type="keyDown", text="" if modifiers and name == "Tab" else text, **common)
            self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        """Types into what has the focus."""
        self.send("Input.insertText", text=text)

    def fill(self, selector, text):
        """Replaces what stands in a field, as selecting all and typing does."""
        self.js("(e => { e.focus(); e.select(); })(document.querySelector($0))", selector)
        self.type(text)

    def drag(self, start, end):
        """Moves the mouse from one place to another with its button down."""
        steps = [start, *[(start[0] + (end[0] - start[0]) * n / 8, start[1] + (end[1] - start[1]) * n / 8)
                          for n in range(1, 9)]]
        for kind, place in [("mousePressed", start), *[("mouseMoved", step) for step in steps], ("mouseReleased", end)]:
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", buttons=1, clickCount=1)

    def click(self, selector):
        """Clicks in the middle of an element, after scrolling to it."""
        place = self.js(
            "(e => { e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })(document.querySelector($0))", selector)
        for kind in ["mousePressed", "mouseReleased"]:
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)
