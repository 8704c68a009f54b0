extension HTMLPage {
  /// The details of the chosen step.
  static let scriptForDetails = #"""
    /** The state after a step: a card for each part of the pool. */
    function cardsOf(view, number) {
      const facts = factsAfter(view.trace, number);
      const cards = make("div", "cards");
      for (const subject of new Set(facts.map((fact) => fact.subject))) {
        const own = facts.filter((fact) => fact.subject === subject);
        const shown = own.filter((fact) => view.showsAll || isNotable(fact));
        const isPart = /^(database|host\d+)$/.test(subject);
        if (!shown.length && !isPart) continue;
        const list = make("dl");
        for (const fact of shown) {
          const item = group("div", "", make("dt", "", fact.field), make("dd", "", fact.value));
          if (fact.before !== undefined) {
            item.className = "changed";
            const before = make("del", "", fact.before);
            item.lastChild.append(" ", group("span", "muted", "(was ", before, ")"));
          }
          list.append(item);
        }
        const heading = make(view.heading(2), "", subject);
        cards.append(group("div", "card " + tint(subject), heading, list));
      }
      return cards;
    }

    /** Whether every listing shows a fact: it is unusual, has changed, or is about a daemon. */
    function isNotable(fact) {
      const isOfDaemon = ["xapi", "xenopsd"].includes(fact.field);
      return !fact.isOrdinary || fact.before !== undefined || isOfDaemon;
    }

    /** The hosts that execute each VM after a step. */
    function executionOf(view, number) {
      const list = make("ul", "where");
      for (const { vm, hosts } of view.trace.steps[number - 1]?.executing ?? []) {
        const end = hosts.length ? "executes on " + listed(hosts) : "executes nowhere";
        const line = make("li", hosts.length > 1 ? "bad" : "", vm + " " + end);
        if (hosts.length > 1) line.append(": " + hosts.length + " domains at once");
        list.append(line);
      }
      return list;
    }

    /** A part of the details with its heading. */
    function section(view, title, ...children) {
      return group("section", "", make(view.heading(1), "", title), ...children);
    }

    /** A list of texts. */
    function bullets(texts) {
      return group("ul", "", ...texts.map((text) => make("li", "", text)));
    }

    /** Where a step is declared. */
    function sourceOf(step) {
      const source = step.source;
      if (!source) return "Not a step of the design.";
      const place = source.file ? source.file + (source.line ? ":" + source.line : "") : "";
      const phrase = [source.step, ...source.parameters].join(" ");
      return group(
        "span", "", make("code", "", phrase), " in ", make("code", "", source.procedure),
        place ? ", " : "", make("code", "", place));
    }

    /** Shows the violations at a step, the state after it, and the other enabled transitions. */
    function fillDetails(view, step) {
      const { trace, details } = view;
      const count = trace.steps.length;
      const previous = makeButton("Previous", () => view.move(-1));
      const next = makeButton("Next", () => view.move(1));
      previous.disabled = step.number === 1;
      next.disabled = step.number === count;
      const place = make("p", "", "Step " + step.number + " of " + count + ", by " + step.actor);
      details.replaceChildren(
        group("header", "", place, previous, next), make(view.heading(0), "title", step.step));
      for (const item of trace.breaks.filter((item) => item.step === step.number)) {
        details.append(group(
          "div", "broken", make("p", "bad", item.property + " breaks here."),
          make("p", "", item.sentence), make("p", "", "Here: " + item.explanation + ".")));
      }
      for (const mark of marksOf(trace, step.number)) {
        const line = group("p", "", make("span", "tag race", mark.text), " " + mark.sentence);
        linkSteps(line, view.prefix);
        details.append(line);
      }
      details.append(group("p", "muted", sourceOf(step)));
      if (step.movedCalls.length) {
        const moves = changesOf({ ...step, changes: [] });
        details.append(section(view, "Calls that continue or end", moves));
      }
      details.append(section(view, "Who executes the VM now", executionOf(view, step.number)));
      const box = make("input");
      box.type = "checkbox";
      box.checked = view.showsAll;
      const state = section(view, "The state after it", cardsOf(view, step.number));
      box.addEventListener("change", () => {
        view.showsAll = box.checked;
        state.querySelector(".cards").replaceWith(cardsOf(view, step.number));
      });
      state.append(group("label", "check", box, "Show ordinary values"));
      details.append(state);
      const others = step.alternatives.map((other) => other.actor + ": " + other.step);
      const none = make("p", "", "Nothing: only this transition was enabled.");
      details.append(section(
        view, "Also enabled", others.length ? bullets(others) : none));
      if (step.reads.length) {
        details.append(section(view, "Reads", bullets(step.reads)));
      }
    }
    """#
}
