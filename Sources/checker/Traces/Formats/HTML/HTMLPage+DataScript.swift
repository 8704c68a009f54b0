extension HTMLPage {
  /// What is computed from the data of a counterexample.
  static let scriptForData = #"""
    "use strict";
    (() => {
    const traces = JSON.parse(document.getElementById("data").textContent);
    const wide = matchMedia("(min-width: 68rem)");

    /** An element with a class and a text. */
    function make(tag, className = "", text = "") {
      const node = document.createElement(tag);
      if (className) node.className = className;
      if (text !== "") node.textContent = text;
      return node;
    }

    /** A button that does something. */
    function makeButton(text, action) {
      const node = make("button", "", text);
      node.type = "button";
      node.addEventListener("click", action);
      return node;
    }

    /** An element with children. */
    function group(tag, className, ...children) {
      const node = make(tag, className);
      node.append(...children);
      return node;
    }

    /** The class that gives the colour of a host. */
    function tint(name) {
      const host = /^host(\d)/.exec(name);
      return host ? "host" + (host[1] % 4) : "other";
    }

    /** All facts after a number of steps. */
    function factsAfter(trace, count) {
      const facts = trace.initially.facts.map((fact) => ({ ...fact }));
      const places = new Map(facts.map((fact) => [fact.subject + "\n" + fact.field, fact]));
      for (const step of trace.steps.slice(0, count)) {
        for (const change of step.changes) {
          const fact = places.get(change.subject + "\n" + change.field);
          if (!fact) continue;
          fact.value = change.after;
          fact.isOrdinary = change.isOrdinary;
          if (step.number === count) fact.before = change.before;
        }
      }
      return facts;
    }

    /** Whether each lane is up, starting or down, before the first step and after each. */
    function laneStates(trace, lanes) {
      const daemons = new Map();
      function set(fact, value) {
        if (["power", "xapi", "xenopsd"].includes(fact.field)) {
          daemons.set(fact.subject + " " + fact.field, value);
        }
      }
      function snapshot() {
        return lanes.map((lane) => {
          const power = daemons.get(lane.split(" ")[0] + " power");
          const state = power && power !== "on" ? "down" : daemons.get(lane) ?? "up";
          return state === "up" || state === "down" ? state : "starting";
        });
      }
      for (const fact of trace.initially.facts) set(fact, fact.value);
      const states = [snapshot()];
      for (const step of trace.steps) {
        for (const change of step.changes) set(change, change.after);
        states.push(snapshot());
      }
      return states;
    }

    /** The parts of a trace: a step, or several that are folded. */
    function runsOf(steps) {
      const runs = [];
      for (let index = 0; index < steps.length; ) {
        let end = index;
        while (end < steps.length && steps[end].isFolded) end += 1;
        const length = Math.max(1, end - index);
        runs.push({ steps: steps.slice(index, index + length), isFold: length > 1 });
        index += length;
      }
      return runs;
    }

    /** The marks of a step in the races: it reads, overwrites or uses a value. */
    function marksOf(trace, number) {
      const marks = [];
      trace.readings.forEach((reading, index) => {
        const end = trace.readings.length > 1 ? String(index + 1) : "";
        const race = end ? " (race " + end + ")" : "";
        const add = (sign, words, sentence) => {
          marks.push({ text: sign, words: words + race, sentence: sentence + race + "." });
        };
        const stale = reading.staleness;
        const value = stale ? stale.subject + ": " + stale.field + " " + stale.old : "";
        const since = stale ? ", which step " + stale.step + " changed to " + stale.new : "";
        const verb = stale?.isCheck ? "Depends on " : "Reads ";
        if (reading.step === number) {
          const end = stale ? "; step " + stale.step + " changes it to " + stale.new : "a value";
          add("r", "reads", verb + value + end);
        }
        if (stale?.step === number) {
          const what = "the value that step " + reading.step + " read: " + value;
          add("w", "overwrites it", "Overwrites " + what);
        }
        if (reading.uses.includes(number)) {
          const what = "the value that step " + reading.step + " read" + since;
          add("u", "uses the old value", "Uses " + what);
        }
      });
      return marks;
    }

    /** Names in a list: "a, b and c". */
    function listed(names) {
      const all = [...new Set(names)];
      return all.length < 2 ? all.join("") : all.slice(0, -1).join(", ") + " and " + all.at(-1);
    }
    """#
}
