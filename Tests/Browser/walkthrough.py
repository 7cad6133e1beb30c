"""A reader's way through the demo journal, and back into its log: with scripts, and in the same way without."""

from adding_up import parts, tenths
from forms import fill, send
from runner import test

NOT_THERE_YET = {}

AMBER = "rgb(255, 243, 214)"
LISTED = "[...document.querySelectorAll('ol.tl > li')].map(e => e.id)"


def follow(page, selector):
    page.follow(lambda: page.click(selector))


def drag_to(page, day):
    """Drags the thumb of the slider to a day."""
    place = page.js("""(day => {
        const slider = document.querySelector('#step'), box = slider.getBoundingClientRect(), thumb = 16;
        const at = value => [box.x + thumb / 2 + (box.width - thumb) * value / slider.max, box.y + box.height / 2];
        return [at(slider.value), at([...document.querySelectorAll('#steps option')].findIndex(e => e.dataset.day === day))];
    })($0)""", day)
    page.follow(lambda: page.drag(*place))


def walk(desk, scripts):
    with desk.served(lambda journal: journal.copy("kyrgyz-tajik-border")) as server, desk.page(scripts=scripts) as page:
        daftar = server.journal

        # The headline says how tense it is; the chart and the table agree, and the table adds up.
        page.open(server.url + "/")
        score = tenths(page.text("h1"))
        shown, total = parts(page)
        assert score == total == sum(shown.values()), f"headline {score}, sum {total}, parts {shown}"
        assert score == round(daftar.json("tension")["score"] * 10)
        assert page.js("document.querySelectorAll('main .chart svg a polygon').length") > 0, "the chart has no marks"
        assert {"d17", "d18"} <= set(page.js(LISTED)) and not page.has(".time.past")

        # Back to 15 September: by dragging, or without scripts from day to day.
        if scripts:
            drag_to(page, "2023-09-15")
        else:
            follow(page, ".time a[rel=prev]")
            follow(page, ".time a[rel=prev]")
        assert "asof=2023-09-15" in page.url, page.url
        assert "15 September 2023" in page.text(".time.past .band")
        assert page.js("getComputedStyle(document.querySelector('.time')).backgroundColor") == AMBER, "the band is not amber"
        listed = page.js(LISTED)
        begun = {row["id"] for row in daftar.json("timeline", "--asof", "2023-09-15")["developments"]}
        assert {"d15", "d16"} <= set(listed) <= begun and "d17" in daftar.daftar("timeline"), listed
        assert parts(page)[1] == round(daftar.json("tension", "--asof", "2023-09-15")["score"] * 10)

        # Through a development to one of its claims: who said it, through whom, who is silent.
        follow(page, "#d16 h3 a")
        assert page.text("h1") == "Tajikistan summons the Kyrgyz ambassador"
        follow(page, "main th a[href*='/c/68']")
        assert page.text("h1") == "Tashiyev is the official whom the ministry meant."
        accounts = {row[0]: row[1] for row in page.js(
            "[...document.querySelectorAll('#who ~ .wrap tr')].map(e => [...e.cells].map(c => c.textContent))")}
        silent = next(name for name, does in accounts.items() if "ministry" in name.lower())
        assert accounts[silent] == "is silent" and "states it" in accounts.values(), accounts
        ways = page.texts("#ways ~ .sources tbody tr")
        assert any("ministry" in way.lower() and "Eurasianet article" in way and "silence" in way for way in ways), ways
        assert page.has(".time.past"), "the moment is lost on the way"

        # Now again, and something new for the log.
        follow(page, ".band a[href^='/c/68']:last-child")
        assert not page.has(".time.past")
        follow(page, "nav a[href='/log']")
        fill(page, title="Officials open a market at Batken", on="20 sep 2023", kind="meeting", actors="kyrgyzstan,tajikistan")
        send(page)
        assert page.url.endswith("/d/22"), page.url
        assert "Officials open a market at Batken" in daftar.daftar("timeline")
        row = daftar.json("timeline")["developments"][-1]
        assert (row["id"], row["occurred"], row["kind"]) == ("d22", "2023-09-20", "meeting"), row
        return daftar.lines[-1]["data"]


@test("From the headline to a day in September, to a claim and who is silent on it, and into the log: with scripts and without")
def _(desk):
    assert walk(desk, scripts=True) == walk(desk, scripts=False)
