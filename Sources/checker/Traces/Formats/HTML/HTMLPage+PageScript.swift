extension HTMLPage {
  /// The whole page: addresses, keys and paper.
  static let scriptForPage = #"""
    let active = null;
    const views = [...document.querySelectorAll(".trace")].map((place, index) => {
      let view = null;
      const entry = {
        place, view: () => (view ??= new View(place, traces[index])), fit: () => view?.fitSide(),
      };
      if (place instanceof HTMLDetailsElement) {
        place.addEventListener("toggle", () => { if (place.open) entry.view(); });
        if (place.open) entry.view();
      } else entry.view();
      return entry;
    });

    /** Opens what the address names: a step, or a counterexample. */
    function follow() {
      const match = /^#(?:trace-(\d+))?(?:-?step-(\d+))?$/.exec(location.hash);
      const entry = match && (match[1] || match[2]) ? views[(match[1] ?? 1) - 1] : null;
      if (!entry) return;
      entry.place.open = true;
      if (match[2]) entry.view().go(Number(match[2]), false);
      else entry.place.scrollIntoView();
    }

    /** Makes the numbers of steps in a text into links. */
    function linkSteps(node, prefix) {
      for (const child of [...node.childNodes]) {
        if (child.nodeType !== Node.TEXT_NODE) continue;
        const text = child.data;
        const parts = [];
        let end = 0;
        for (const match of text.matchAll(/\b[Ss]teps? \d+(?:(?:, | and | to )\d+)*/g)) {
          for (const number of match[0].matchAll(/\d+/g)) {
            const start = match.index + number.index;
            const link = make("a", "", number[0]);
            link.href = "#" + prefix + "step-" + number[0];
            parts.push(text.slice(end, start), link);
            end = start + number[0].length;
          }
        }
        child.replaceWith(...parts, text.slice(end));
      }
    }

    const moves = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in moves)) return;
      const place = event.target.closest?.(".trace");
      const isInRows = Boolean(event.target.closest?.(".rows"));
      if (event.target.closest?.("input, textarea, select")) return;
      // Elsewhere arrow keys scroll the page.
      const isFree = event.target === document.body && active;
      if (event.key.startsWith("Arrow") && !isInRows && !isFree) return;
      const own = views.find((entry) => entry.place === place)?.view();
      const view = own ?? active ?? views.find((entry) => entry.place.open !== false)?.view();
      if (!view) return;
      event.preventDefault();
      view.move(moves[event.key]);
    });

    wide.addEventListener("change", () => {
      for (const entry of views) if (entry.place.open !== false) entry.view().placeDetails();
    });
    addEventListener("scroll", () => {
      for (const entry of views) entry.fit();
    }, { passive: true });
    addEventListener("resize", () => {
      for (const entry of views) entry.fit();
    });
    addEventListener("hashchange", follow);
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      for (const part of closed) part.open = true;
      for (const entry of views) entry.view().unfoldAll(true);
    });
    addEventListener("afterprint", () => {
      for (const part of closed) part.open = false;
    });
    for (const entry of views) {
      for (const text of entry.place.querySelectorAll(".cause dd")) {
        linkSteps(text, entry.place.dataset.prefix);
      }
    }
    document.documentElement.classList.add("scripted");
    follow();
    })();
    """#
}
