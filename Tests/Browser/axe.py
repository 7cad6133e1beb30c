"""axe-core on a page: the rules of WCAG 2.2 A and AA and its best practices, as the axe in the tools' folder knows them.

axe-core: https://github.com/dequelabs/axe-core ; the copy is the one that a package on PyPI carries (see tools.txt).
"""

import functools
import importlib.util
from pathlib import Path


@functools.cache
def source():
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None:
        raise RuntimeError("axe-core is not installed; Scripts/setup --browser installs it")
    return (Path(package.origin).parent / "axe.min.js").read_text()


def violations(page):
    """One line for each rule that is broken: the rule, what it asks, and the first element that breaks it."""
    page.let_scripts_run()
    page.js(source() + ";0")
    options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    return page.js("""axe.run(document, $0)
        .then(r => r.violations.map(v => `${v.id}: ${v.help}; ${v.nodes.length} × such as ${v.nodes[0].html.slice(0, 160)}`))""", options)
