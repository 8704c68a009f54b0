extension HTMLPage {
  /// The graph of a row.
  static let scriptForGraphs = #"""
    /** The graph of a row: its lanes, stale values, messages, and the step itself. */
    function graphOf(view, first, last, step) {
      const { trace, lanes, states } = view;
      const graph = make("span", "graph");
      graph.setAttribute("aria-hidden", "true");
      lanes.forEach((lane, place) => {
        const cell = make("i", "lane");
        cell.classList.add(states[first - 1][place] + "-before", states[last][place] + "-after");
        if (first === 1) cell.classList.add("first");
        for (const reading of trace.readings) {
          if (trace.steps[reading.step - 1].lane === lane) addBands(cell, reading, first, last);
        }
        graph.append(cell);
      });
      if (!step) return graph;
      const at = lanes.indexOf(step.lane);
      for (const reading of trace.readings) {
        const isChange = reading.staleness?.step === step.number;
        const isPart = isChange || reading.uses.includes(step.number);
        const reader = lanes.indexOf(trace.steps[reading.step - 1].lane);
        if (isPart && reader !== at) graph.append(lineBetween("link", at, reader));
      }
      if (step.nature !== "fault") {
        for (const arrow of step.arrows) {
          const kind = arrow.isWrite ? "arrow write" : "arrow";
          const to = lanes.indexOf(arrow.to);
          if (to >= 0 && to !== at) graph.append(lineBetween(kind, at, to));
        }
      }
      graph.append(nodeOf(view, step, at));
      return graph;
    }

    /** The part of a value's interval, from its reading to its last use, that is in a row. */
    function addBands(cell, reading, first, last) {
      const end = reading.uses.at(-1) ?? reading.step;
      if (last < reading.step || first > end) return;
      const turn = reading.staleness?.step ?? Infinity;
      const edges = (first === reading.step ? " begins" : "") + (first === end ? " ends" : "");
      const isTurning = first <= turn && turn <= last && turn !== reading.step;
      if (isTurning) {
        cell.append(make("i", "band until" + edges), make("i", "band stale turns"));
      } else {
        cell.append(make("i", "band" + (first > turn ? " stale" : "") + edges));
      }
    }

    /** A line from one lane to another. */
    function lineBetween(kind, from, to) {
      const line = make("i", kind + (to < from ? " left" : ""));
      line.style.setProperty("--from", Math.min(from, to));
      line.style.setProperty("--span", Math.abs(to - from));
      return line;
    }

    /** The sign of a step in its lane. */
    function nodeOf(view, step, at) {
      const node = make("i", "node " + tint(step.lane));
      node.style.setProperty("--at", at);
      const marks = marksOf(view.trace, step.number);
      if (step.nature === "fault") node.classList.add("fault");
      else if (marks.length) {
        node.classList.add("mark");
        node.textContent = marks[0].text;
      } else if (step.nature === "event") node.classList.add("event");
      else if (step.isFolded) node.classList.add("idle");
      if (view.trace.breaks.some((item) => item.step === step.number)) {
        node.classList.add("violated");
      }
      return node;
    }
    """#
}
