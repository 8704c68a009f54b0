extension HTMLPage {
  /// The diagram of a counterexample, which it builds and unfolds.
  static let scriptForViews = #"""
    /** The interactive diagram of a trace, in place of its plain list. */
    class View {
      constructor(place, entry, number) {
        this.place = place;
        this.trace = entry.trace;
        this.name = entry.name;
        this.lanes = entry.lanes;
        this.prefix = place.dataset.prefix;
        this.level = Number(place.dataset.level);
        this.states = laneStates(this.trace, this.lanes);
        this.runs = runsOf(this.trace.steps);
        this.chosen = 0;
        this.showsAll = false;
        this.build();
      }

      /** The tag of a heading below those of the trace. */
      heading(depth) { return "h" + Math.min(6, this.level + depth); }

      build() {
        this.rows = make("ol", this.trace.steps.length > 200 ? "rows long" : "rows");
        this.folds = [];
        for (const run of this.runs) {
          if (run.isFold) this.addFold(run);
          else this.rows.append(rowOf(this, run.steps[0]));
        }
        this.grid = group("div", "grid", this.header(), this.rows);
        this.grid.style.setProperty("--lanes", this.lanes.length);
        this.details = make("section", "details");
        this.details.setAttribute("aria-label", "The chosen step");
        this.details.append(make(
          "p", "muted", "Choose a step to see the whole state after it, what could have been done "
          + "instead, and where it is declared."));
        this.side = group("aside", "side", this.details);
        this.side.setAttribute("aria-label", "Details");
        this.status = make("p", "unseen");
        this.status.setAttribute("role", "status");
        const chart = group("div", "chart", this.grid);
        const workspace = group("div", "workspace", chart, this.side);
        const plain = this.place.querySelector(".plain");
        plain.replaceWith(this.toolbar(), workspace, this.status);
        this.chart = chart;
        new ResizeObserver(() => this.fit()).observe(chart);
        this.mark();
        if ("full" in this.place.dataset) this.unfoldAll(true);
      }

      /** The names of the lanes; upright where they are narrow. */
      header() {
        const header = make("div", "lanes");
        header.setAttribute("aria-hidden", "true");
        for (const lane of this.lanes) {
          const words = lane.split(" ").map((word) => make("b", "", word));
          header.append(group("span", tint(lane), ...words));
        }
        return header;
      }

      fit() {
        const width = this.grid.querySelector(".lanes span").offsetWidth;
        this.grid.classList.toggle("slim", width < 50);
        this.fitSide();
      }

      /** Beside the steps, the details are as high as what is seen of the steps. */
      fitSide() {
        const { top, bottom } = this.chart.getBoundingClientRect();
        const room = Math.min(innerHeight, bottom) - Math.max(top, 0) - 25;
        this.side.style.maxHeight = wide.matches ? Math.max(300, room) + "px" : "";
      }

      /** A row for several steps that a button unfolds. */
      addFold(run) {
        const [first, last] = [run.steps[0].number, run.steps.at(-1).number];
        const row = make("li", "fold");
        const fold = { row, run, first, last, rows: [] };
        fold.button = makeButton("", () => this.unfold(fold, !fold.rows.length));
        fold.button.className = "step";
        fold.button.tabIndex = -1;
        fold.button.setAttribute("aria-expanded", "false");
        const actors = listed(run.steps.map((step) => step.actor));
        fold.words = make("span", "words", "… " + run.steps.length + " steps of " + actors
          + " that change nothing here");
        fold.draw = () => graphOf(this, first, last, null);
        fold.button.append(make("span", "number", String(first)), fold.draw(), fold.words);
        row.append(fold.button);
        this.folds.push(fold);
        this.rows.append(row);
      }

      unfold(fold, isOpen) {
        if (isOpen === fold.rows.length > 0) return;
        fold.button.setAttribute("aria-expanded", String(isOpen));
        if (isOpen) {
          fold.rows = fold.run.steps.map((step) => rowOf(this, step));
          fold.row.after(...fold.rows);
        } else {
          for (const row of fold.rows) row.remove();
          fold.rows = [];
        }
        const graph = isOpen ? this.gap(fold.first) : fold.draw();
        fold.button.querySelector(".graph").replaceWith(graph);
        if (this.chosen) this.mark();
        this.showFolds();
      }

      /** The graph of an unfolded row's heading: the lanes as they are before its steps. */
      gap(number) {
        const graph = graphOf(this, number, number, null);
        this.states[number - 1].forEach((state, place) => {
          const cell = graph.children[place];
          cell.className = "lane " + state + "-before " + state + "-after";
          for (const band of [...cell.querySelectorAll(".begins, .turns")]) band.remove();
        });
        return graph;
      }
    """#
}
