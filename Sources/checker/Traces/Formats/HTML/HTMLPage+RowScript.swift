extension HTMLPage {
  /// The rows of steps.
  static let scriptForRows = #"""
    /** What a step changes, a line for each change. */
    function changesOf(step) {
      const lines = make("span", "changes");
      for (const change of step.changes) {
        const after = make("span", "after", change.after);
        const before = change.subject + ": " + change.field + " " + change.before + " → ";
        lines.append(group("span", "", before, after));
      }
      for (const move of step.movedCalls) {
        const end = move.goesOnWith ? "goes on with " + move.goesOnWith : "is over";
        lines.append(make("span", "", move.call + ": was in " + move.waitedFor + ", " + end));
      }
      return lines;
    }

    /** The row of a step. */
    function rowOf(view, step) {
      const row = make("li");
      row.id = view.prefix + "step-" + step.number;
      const button = makeButton("", () => view.choose(step.number, true));
      button.className = "step" + (step.nature !== "protocolStep" ? " event" : "") + (step.isFolded ? " idle" : "");
      button.tabIndex = -1;
      const words = group(
        "span", "words", make("span", "phrase", step.step), " ",
        make("span", "actor " + tint(step.lane), step.actor));
      for (const mark of marksOf(view.trace, step.number)) {
        words.append(" ", make("span", "tag race", mark.text + ": " + mark.words));
      }
      for (const item of view.trace.breaks.filter((item) => item.step === step.number)) {
        words.append(" ", make("span", "tag violated", "breaks " + item.property));
      }
      if (!step.isFolded) words.append(changesOf(step));
      button.append(
        make("span", "number", String(step.number)),
        graphOf(view, step.number, step.number, step), words);
      row.append(button);
      return row;
    }
    """#
}
