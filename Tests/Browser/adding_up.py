"""The parts of a tension add up, wherever they are shown (ux.md, assertion 6)."""

import re

from runner import Findings, test

NOT_THERE_YET = {}

DAYS = ["2022-10-01", "2023-09-13", "2023-09-15", "2023-09-16", "2023-09-19", "2024-01-01"]


def tenths(text):
    """Whole tenths of the first such number in a text: "−2.8" is -28; None without one."""
    found = re.search(r"[+\-−]?\d+\.\d", text)
    if found is None:
        return None
    number = found[0]
    return int(number.replace("−", "-").replace("+", "").replace(".", ""))


def parts(page):
    """The parts that the table shows, by development, in tenths; and its sum."""
    rows = page.js("""[...document.querySelector('main table tfoot').closest('table').querySelectorAll('tbody tr')].map(row =>
        [row.querySelector('a[href*="/d/"]')?.pathname.split('/')[2], [...row.cells].at(-1).textContent])""")
    return {f"d{number}" if number else "others": tenths(text) for number, text in rows}, tenths(page.text("main table tfoot"))


@test("The parts shown on a tension page add up to the score shown, and are those of the command line")
def _(desk):
    found, server = Findings(), desk.border
    with desk.page() as page:
        for day in DAYS:
            page.open(f"{server.url}/tension/{day}")
            shown, total = parts(page)
            answer = server.journal.json("tension", "--why", "--asof", day)
            told = {part["development"]: round(part["points"] * 10) for part in answer["parts"]}
            found.expect(sum(shown.values()) == total, day, f"{shown} add up to {sum(shown.values())}, not {total}")
            found.expect(shown == told, day, f"shows {shown}, the command line {told}")
            found.expect(total == round(answer["score"] * 10), day, f"shows {total}, the command line {answer['score']}")
    found.settle()


@test("A weight changed in the form of a tension page is a what-if: its parts add up, and it is the command line's")
def _(desk):
    found, server = Findings(), desk.border
    before = len(server.journal.lines)
    with desk.page() as page:
        for day in DAYS[:3]:
            page.open(f"{server.url}/tension/{day}")
            page.click("#change summary")
            page.fill('[name="model.memory"]', "0.5")
            page.follow(lambda: page.click("form.weights button"))
            shown, total = parts(page)
            answer = server.journal.json("tension", "--asof", day, "--what-if", "memory=0.5")
            found.expect(page.text("h1").startswith("What if:"), day, f"the heading is {page.text('h1')!r}")
            found.expect(tenths(page.text(".whatif b")) == round(answer["scoreWith"] * 10), day,
                         f"as it is: {page.text('.whatif b')}, the command line {answer['scoreWith']}")
            found.expect(sum(shown.values()) == total == round(answer["score"] * 10), day,
                         f"{shown} add up to {sum(shown.values())}, not {total}; the command line {answer['score']}")
    found.expect(len(server.journal.lines) == before, "the log", "something was recorded")
    found.settle()


@test("The marks of the drawing say the same numbers as the table")
def _(desk):
    found, server = Findings(), desk.border
    with desk.page() as page:
        for day in DAYS[1:5]:
            page.open(f"{server.url}/tension/{day}")
            shown, _ = parts(page)
            marks = page.js("""[...document.querySelectorAll('main svg a[href*="/d/"]')].map(a =>
                [a.href.baseVal.split('/')[2].split('?')[0], a.getAttribute('aria-label')])""")
            found.expect(marks, day, "the drawing has no marks")
            for number, label in marks:
                if (part := shown.get(f"d{number}")) is not None:
                    found.expect(tenths(label) == part, day, f"the mark of d{number} says {label!r}, the table {part}")
    found.settle()


@test("The overview shows the score and the parts of its day")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/?asof=2023-09-19")
        shown, total = parts(page)
        assert total == 542 and sum(shown.values()) == 542, f"{shown} and {total}"
