"""Looks at each page as each reader sees it, once, and keeps what it saw for the tests to judge."""

from functools import cache

import axe
from routes import site

WIDTHS = (390, 768, 1280)
STRUCTURE = """({
    lang: document.documentElement.lang, title: document.title, headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length, navs: document.querySelectorAll('nav').length,
    banners: document.querySelectorAll('body > header').length, footers: document.querySelectorAll('body > footer').length,
    bars: document.querySelectorAll('section.time').length,
    inline: document.querySelectorAll('script:not([src]), style, [style], [onclick], [onload], [onerror]').length,
    text: document.querySelector('main')?.innerText.replace(/\\s+/g, ' ').trim() ?? '',
})"""
# The element that sticks out farthest to the right, if the page can be scrolled sideways.
OVERFLOW = """(() => {
    const width = innerWidth, page = document.documentElement.scrollWidth;
    if (page <= width) return null;
    // What sticks out is not clipped by what it is laid out in; the innermost such element is to blame.
    const clipped = e => { for (; e && e !== document.body; e = getComputedStyle(e).position === 'absolute' ? e.offsetParent : e.parentElement)
        if (e.parentElement && ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).position === 'absolute'
            ? 'visible' : getComputedStyle(e.parentElement).overflowX)) return true; return false; };
    const worst = [...document.body.querySelectorAll('*')].reverse()
        .find(e => e.getBoundingClientRect().right > width + 1 && !clipped(e));
    return `${page} wide, by ${worst?.outerHTML.slice(0, 120)}`;
})()"""
FOCUS = """(e => ({tag: e.tagName, text: e.textContent.trim(), href: e.getAttribute('href'),
    leads: !!(e.hash && document.querySelector(e.hash)), seen: e.getBoundingClientRect().left >= 0}))(document.activeElement)"""


_known = {}  # (dark, document): violations


class Look:
    """One page, as one reader saw it."""

    def __init__(self, page, server, path, expected, scripts, dark):
        self.path, self.expected = path, expected
        self.where = f"{path} ({'dark' if dark else 'light'}, scripts {'on' if scripts else 'off'})"
        page.resize(1280)
        self.answer = page.open(server.url + path, status=None)
        self.structure = page.js(STRUCTURE)
        page.press("Tab")
        self.first_focus = page.js(FOCUS)
        page.js("document.activeElement.blur()")
        self.overflow = {}
        for width in WIDTHS:
            page.resize(width)
            self.overflow[width] = page.js(OVERFLOW)
        self.requests, self.complaints, self.failed = [*page.requests], [*page.complaints], [*page.failed]
        self.axe = self._violations(page, dark)

    def _violations(self, page, dark):
        """All at the widest and, in the light, at the narrowest.

        Where scripts changed nothing, what was found with them on holds with them off.
        """
        key = (dark, page.js("document.documentElement.outerHTML"))
        if key not in _known:
            _known[key] = []
            for width in [WIDTHS[-1]] if dark else [WIDTHS[-1], WIDTHS[0]]:
                page.resize(width)
                _known[key] += [f"at {width}: {line}" for line in axe.violations(page)]
        return _known[key]

    @property
    def headers(self):
        return {name.lower(): value for name, value in self.answer["headers"].items()}


@cache
def looks(desk):
    """Every sort of page, with scripts on and off, light and dark."""
    server, seen = desk.border, []
    for scripts in (True, False):
        for dark in (False, True):
            with desk.page(scripts=scripts, dark=dark) as page:
                for path, status in site(server).sample().items():
                    seen.append(Look(page, server, path, status, scripts, dark))
    return seen
