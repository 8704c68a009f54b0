"""Checks pages that `checker render --format html` or `--report` has written, in a real browser.

Usage: python3 report.py PAGE...

Prints one line for each mistake and ends with status 1 if there is any; status 77 if no Chromium is
installed, so that nothing was checked.
"""

import json
import pathlib
import re
import sys
import tempfile
import time

import browser

# The colour of each text against what is behind it, where that is less than WCAG AA asks for.
CONTRAST = """
(() => {
  const parse = (text) => {
    const parts = text.match(/[\\d.]+/g).map(Number);
    return parts.length < 4 ? [...parts, 1] : parts;
  };
  const light = (color) => {
    const [r, g, b] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let part = node; part; part = part.parentElement) {
      const color = parse(getComputedStyle(part).backgroundColor);
      if (color[3] > 0.99) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const bad = new Set();
  for (const node of document.querySelectorAll("main *")) {
    const texts = [...node.childNodes].filter((child) => child.nodeType === 3);
    if (!texts.some((child) => child.data.trim()) || !node.checkVisibility()) continue;
    if (node.closest(":disabled, .unseen, svg")) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color).slice(0, 3)), light(behind(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.add(node.tagName + "." + node.className + " " + ratio.toFixed(2));
  }
  return [...bad];
})()
"""

# What a screen reader needs: names, an order of headings, identifiers that are unique.
STRUCTURE = """
(() => {
  const mistakes = [];
  for (const button of document.querySelectorAll("button")) {
    if (!button.textContent.trim()) mistakes.push("a button has no name");
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) mistakes.push("no heading between h" + level + " and "
      + heading.tagName + " " + heading.textContent);
    level = next;
  }
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of ids) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) mistakes.push("two elements are called " + id);
  }
  if (document.querySelectorAll("main").length !== 1) mistakes.push("there is no main part");
  if (document.querySelectorAll("h1").length !== 1) mistakes.push("there is not one h1");
  return mistakes;
})()
"""

CURRENT = "[...document.querySelectorAll('[aria-current]')].map((node) => node.parentNode.id)"
WIDTH = "document.documentElement.scrollWidth"
OPEN = "for (const part of document.querySelectorAll('details')) part.open = true"


def data_of(text):
    """The counterexamples in a page."""
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.S).group(1))


class Check:
    def __init__(self, page, path):
        self.page, self.path = page, path
        self.address = path.resolve().as_uri()
        self.text = path.read_text()
        self.traces = [entry["trace"] for entry in data_of(self.text)]
        self.mistakes = []

    def expect(self, is_right, words):
        if not is_right:
            self.mistakes.append("%s: %s" % (self.path.name, words))

    def same(self, found, expected, words):
        self.expect(found == expected, "%s: %r, expected %r" % (words, found, expected))

    def run(self):
        self.page.resize(1280, 900)
        self.page.emulate()
        self.without_script()
        self.steps()
        if self.traces:
            self.keys()
            self.links()
        self.phone()
        self.colours()
        self.paper()
        self.expect(not self.page.messages, "messages: %s" % self.page.messages)
        self.page.messages.clear()
        return self.mistakes

    def without_script(self):
        listed = len(re.findall(r'<li id="[^"]*step-\d+"', self.text))
        steps = sum(len(trace["steps"]) for trace in self.traces)
        self.same(listed, steps, "steps in the plain lists")
        self.expect("http" not in re.sub(r'http-equiv|id="data">.*?</script>', "", self.text),
                    "the page names an address")

    def steps(self):
        self.page.open(self.address)
        self.page.evaluate(OPEN)
        self.page.settle()
        plain = "document.querySelectorAll('.plain').length"
        self.same(self.page.evaluate(plain), 0, "plain lists")
        for index, trace in enumerate(self.traces):
            place = "document.querySelectorAll('.trace')[%d]" % index
            rows = place + ".querySelectorAll('.rows > li[id]').length"
            before = self.page.evaluate(rows)
            self.page.evaluate(
                "%s.querySelector('.toolbar [aria-expanded=false]')?.click()" % place)
            length = len(trace["steps"])
            self.same(self.page.evaluate(rows), length, "rows of trace %d" % (index + 1))
            self.page.evaluate(
                "%s.querySelector('.toolbar [aria-expanded=true]')?.click()" % place)
            self.same(self.page.evaluate(rows), before, "rows of trace %d, folded" % (index + 1))
        for mistake in self.page.evaluate(STRUCTURE):
            self.expect(False, mistake)

    def keys(self):
        self.page.open(self.address)
        prefix = self.page.evaluate("document.querySelector('.trace').dataset.prefix")
        shown = self.page.evaluate(
            "[...document.querySelectorAll('.trace .rows > li[id]')].map((row) => row.id)")
        self.page.press("j")
        self.same(self.page.evaluate(CURRENT), shown[:1], "the step after j")
        if len(shown) < 2:
            return
        self.page.press("ArrowDown")
        self.same(self.page.evaluate(CURRENT), shown[1:2], "the step after the arrow key")
        self.same(self.page.evaluate("location.hash"), "#" + shown[1], "the address")
        focus = "document.activeElement.parentNode.id"
        self.same(self.page.evaluate(focus), shown[1], "the focus")
        self.page.press("k")
        self.same(self.page.evaluate(CURRENT), [prefix + "step-1"], "the step after k")
        words = self.page.evaluate("document.querySelector('.trace [role=status]').textContent")
        self.expect(words.startswith("Step 1 of "), "the status says %r" % words)

    def links(self):
        for number, trace in enumerate(self.traces[:3], 1):
            for step in {1, max(1, len(trace["steps"]) // 2), len(trace["steps"])}:
                one = "#step-%d" % step if number == 1 else "#trace-%d-step-%d" % (number, step)
                self.page.open(self.address + one)
                found = self.page.evaluate(CURRENT)
                self.expect(len(found) == 1 and found[0].endswith("step-%d" % step),
                            "%s opens %s" % (one, found))
                title = self.page.evaluate("document.querySelector('.details .title')?.textContent")
                self.same(title, trace["steps"][step - 1]["step"], "the details of " + one)
                is_seen = self.page.evaluate(
                    "(() => { const box = document.querySelector('[aria-current]')"
                    ".getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight })()")
                self.expect(is_seen, "%s is not in view" % one)

    def phone(self):
        self.page.resize(360, 740)
        self.page.open(self.address + "#step-1")
        self.page.evaluate(OPEN)
        self.page.settle()
        self.expect(self.page.evaluate(WIDTH) <= 360, "the page is wider than 360 pixels")
        if self.traces:
            inside = self.page.evaluate("Boolean(document.querySelector('.rows .details'))")
            self.expect(inside, "the details are not below their step on a narrow page")
        self.page.resize(1280, 900)

    def colours(self):
        for scheme in "light", "dark":
            self.page.emulate(scheme=scheme)
            self.page.open(self.address + "#step-1")
            self.page.evaluate(OPEN)
            self.page.settle()
            for words in self.page.evaluate(CONTRAST):
                self.expect(False, "too little contrast, %s: %s" % (scheme, words))
        self.page.emulate()

    def paper(self):
        self.page.open(self.address)
        self.page.call("Page.printToPDF")
        rows = self.page.evaluate("document.querySelectorAll('.rows > li[id]').length")
        self.same(rows, sum(len(trace["steps"]) for trace in self.traces), "rows on paper")


def check_long(page, path):
    """A trace of a thousand steps is drawn, and a step chosen, in little time."""
    text = path.read_text()
    entries = data_of(text)[:1]
    if not entries:
        return []
    steps = entries[0]["trace"]["steps"]
    entries[0]["trace"]["steps"] = [
        {**steps[index % len(steps)], "number": index + 1} for index in range(1000)]
    data = json.dumps(entries).replace("<", "\\u003c")
    long = re.sub(r'(id="data">).*?(</script>)', lambda match: match[1] + data + match[2], text,
                  flags=re.S)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "long.html")
        copy.write_text(long)
        start = time.monotonic()
        page.open(copy.as_uri() + "#step-900")
        opened = time.monotonic()
        page.press("j")
        chosen = time.monotonic()
    mistakes = ["%s, long: %s" % (path.name, message) for message in page.messages]
    page.messages.clear()
    if opened - start > 8 or chosen - opened > 2:
        mistakes.append("%s, long: %.1f s to open, %.1f s for a step"
                        % (path.name, opened - start, chosen - opened))
    return mistakes


def main(paths):
    program = browser.find()
    if not program:
        print("no Chromium is installed; nothing was checked")
        return 77
    mistakes = []
    with browser.Browser(program) as page:
        for path in map(pathlib.Path, paths):
            mistakes += Check(page, path).run()
            mistakes += check_long(page, path)
    print("\n".join(mistakes) or "%d pages are right" % len(paths))
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
