"""Which pages there are: those that are promised, and all that can be reached from them by links."""

import html
import re
from functools import cache
from urllib.parse import parse_qsl, urlsplit

PROMISED = [
    "/", "/timeline", "/d/18", "/d/18/history", "/d/18/correct", "/c/76", "/tension", "/tension/2023-09-19", "/stances",
    "/actors", "/actors/japarov", "/sources", "/sources/eurasianet", "/audit", "/audit/A05", "/log", "/changes",
    "/search?q=Rahmon", "/diff?a=2023-09-14&b=2023-09-15", "/about/model", "/keys",
]
# The same in the past, and what is shown where something is wrong, with its status.
SPECIAL = {
    "/?asof=2023-09-15&known=60": 200,
    "/timeline?asof=2023-09-15&reported=2023-09-19&known=60": 200,
    "/d/18?known=64": 200,
    "/search?q=nothingofthekind": 200,
    "/timeline?kind=agreement": 200,
    "/nowhere": 404,
    "/d/999": 404,
    "/timeline?asof=09/10/2023": 400,
}
FORMS = ("json", "jsonl", "csv", "md", "svg", "atom", "css", "js", "ico", "png")
MOMENT = {"asof", "reported", "known"}
ENOUGH = 1500  # pages; more means that links go round


class Site:
    """All that a walk along the links found, without a browser."""

    def __init__(self, server):
        self.server = server
        self.answers = {}  # path with query: (status, headers, text)
        self.linked_from = {}
        self._walk()

    def _walk(self):
        queue, seen = [*PROMISED], {}
        while queue:
            path = queue.pop(0)
            if path in self.answers:
                continue
            assert len(self.answers) < ENOUGH, f"links lead to more than {ENOUGH} pages, such as {path}"
            self.answers[path] = self.server.get(path)
            if "?" in path and path not in PROMISED:
                continue  # what is linked with a query is looked at, and leads to the same in other combinations
            for link in links(self.answers[path][2]):
                parts = urlsplit(link)
                if parts.path.rsplit(".", 1)[-1] in FORMS:
                    continue
                target = parts.path + (f"?{parts.query}" if parts.query else "")
                # Of one sort of page with a query of the same names, a few will do: there is no end of moments.
                if parts.query:
                    others = seen.setdefault((shape(parts.path), *names(target)), set())
                    if target not in others and len(others) >= 5:
                        continue
                    others.add(target)
                self.linked_from.setdefault(target, path)
                queue.append(target)

    def sample(self):
        """Of each sort of page the longest, all that is promised, and the special ones: path and status."""
        sorts = {}
        for path, (status, _, text) in self.answers.items():
            if status == 200 and not MOMENT & set(names(path)):
                sorts.setdefault((shape(urlsplit(path).path), *names(path)), []).append((len(text), path))
        chosen = dict.fromkeys(PROMISED, 200) | SPECIAL
        for pages in sorts.values():
            chosen.setdefault(max(pages)[1], 200)
        return chosen


@cache
def site(server):
    return Site(server)


def links(text):
    """Links of a page to pages of the same site."""
    found = [html.unescape(link) for link in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', text)]
    return [link.split("#")[0] for link in found if link.startswith("/") and not link.startswith("//")]


def names(path):
    """The names in a query."""
    return sorted({name for name, _ in parse_qsl(urlsplit(path).query, keep_blank_values=True)})


def shape(path):
    """The sort of a page: ``/d/18/history`` and ``/d/3/history`` are of one."""
    parts = path.strip("/").split("/")
    if len(parts) > 1 and parts[0] not in ("about",):
        parts[1] = "*"
    return "/" + "/".join(parts)
