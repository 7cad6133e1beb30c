"""Pictures of pages: for the README, and to see what a change of the look did (ux.md, assertion 5).

Pixels depend on the browser and on the fonts, so pictures are compared only where both are those they were made with.
"""

import base64
import subprocess

from harness import ROOT
from runner import Skipped, test

NOT_THERE_YET = {}

FOLDER = ROOT / "Pictures"
MAKER = FOLDER / "made-with.txt"
BUDGET = 0.002  # the share of pixels that may differ
SMALL = 200_000  # bytes of a picture
# name: path, width, height, dark
PICTURES = {
    "overview": ("/?asof=2023-09-19", 1120, 720, False),
    "overview-dark": ("/?asof=2023-09-19", 1120, 720, True),
    "overview-narrow": ("/?asof=2023-09-19", 390, 900, False),
    "development": ("/d/18", 1280, 1000, False),
    "tension": ("/tension/2023-09-16", 1280, 1000, False),
    "replay": ("/timeline?asof=2023-09-15", 1280, 800, False),
}


def maker(desk):
    """What pixels depend on."""
    fonts = [subprocess.run(["fc-match", family], capture_output=True, text=True).stdout.strip()
             for family in ["Noto Serif", "Noto Sans", "monospace"]]
    return "\n".join([desk.browser.send("Browser.getVersion")["product"], *fonts]) + "\n"


def take(desk, name):
    path, width, height, dark = PICTURES[name]
    with desk.page(dark=dark, width=width, height=height) as page:
        page.open(desk.border.url + path)
        return page.screenshot()


def make(desk):
    """Makes all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        data = take(desk, name)
        (FOLDER / f"{name}.png").write_bytes(data)
        print(f"{name}.png  {len(data):,} bytes" + (", too large" if len(data) > SMALL else ""))
    MAKER.write_text(maker(desk))


def difference(page, one, other):
    """The share of pixels that differ; 1 where the sizes do."""
    return page.js("""(async (...files) => {
        const pixels = await Promise.all(files.map(async file => {
            const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + file)).blob());
            const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            context.drawImage(picture, 0, 0);
            return context.getImageData(0, 0, picture.width, picture.height);
        }));
        const [a, b] = pixels.map(p => new Uint32Array(p.data.buffer));
        if (pixels[0].width !== pixels[1].width || a.length !== b.length) return 1;
        return a.reduce((sum, pixel, i) => sum + (pixel !== b[i]), 0) / a.length;
    })($0, $1)""", *(base64.b64encode(file).decode() for file in (one, other)))


@test("Pages look as in their pictures; Scripts/browser --pictures makes these anew")
def _(desk):
    if not MAKER.exists() or MAKER.read_text() != maker(desk):
        raise Skipped("the pictures were made with another browser or other fonts")
    changed = []
    with desk.page() as page:
        for name in PICTURES:
            share = difference(page, take(desk, name), (FOLDER / f"{name}.png").read_bytes())
            if share > BUDGET:
                changed.append(f"{name}: {share:.1%} of its pixels")
    assert not changed, "\n".join(changed)
