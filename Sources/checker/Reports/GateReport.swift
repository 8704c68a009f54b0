/// Renders a gate: one line a model, what differs under it, and a summary.
struct GateReport {
  let lines: [GateLine]
  /// How many models were not run because somebody interrupted.
  let skipped: Int

  /// The report for a terminal.
  func text(_ style: Style) -> String {
    let width = lines.map(\.run.model.path.count).max() ?? 0
    var text = ""
    for line in lines {
      let states = "\(NumberFormat.grouped(line.run.distinctStates)) states"
      let seconds = NumberFormat.duration(.seconds(line.run.seconds))
      text += "\(word(line, style))\(line.run.model.path.padded(to: width))  "
      text += style.muted("\(states), depth \(line.run.depth), \(seconds)") + "\n"
      if let reason = line.run.completion.words { text += "            \(reason)\n" }
      for mismatch in line.mismatches { text += "            \(mismatch.words)\n" }
    }
    return text + "\n" + summary
  }

  private func word(_ line: GateLine, _ style: Style) -> String {
    if line.isUpdated { return style.incomplete("updated     ") }
    if !line.mismatches.isEmpty { return style.violated("different   ") }
    return line.run.isExhaustive
      ? style.holds("as expected ") : style.incomplete("incomplete  ")
  }

  private var summary: String {
    let updated = lines.filter(\.isUpdated).count
    let different = lines.filter { !$0.isUpdated && !$0.mismatches.isEmpty }.count
    let asExpected = lines.filter {
      !$0.isUpdated && $0.mismatches.isEmpty && $0.run.isExhaustive
    }.count
    let incomplete = lines.count - asExpected - different - updated
    var parts = ["\(asExpected) as expected"]
    if different > 0 { parts.append("\(different) different") }
    if updated > 0 { parts.append("\(updated) updated") }
    if incomplete > 0 { parts.append("\(incomplete) incomplete") }
    if skipped > 0 { parts.append("\(skipped) not run") }
    let count = lines.count + skipped
    return "\(count) \(count == 1 ? "model" : "models"): \(parts.joined(separator: ", "))\n"
  }

  /// The report as JSON.
  func json(status: ExitStatus) -> String {
    let models = lines.map { line in
      JSONElement.object(present: [
        "model": .string(line.run.model.path),
        "result": .string(
          line.isUpdated
            ? "updated"
            : !line.mismatches.isEmpty
              ? "different"
              : line.run.isExhaustive ? "asExpected" : "incomplete"),
        "mismatches": .array(
          line.mismatches.map { mismatch in
            [
              "subject": .string(mismatch.subject), "expected": .string(mismatch.expected),
              "found": .string(mismatch.found),
            ]
          }),
        "distinctStates": .integer(line.run.distinctStates),
        "depth": .integer(line.run.depth),
        "seconds": .number(line.run.seconds),
      ])
    }
    return JSONWriter.pretty([
      "version": .integer(RunJSON.version), "status": .integer(Int(status.rawValue)),
      "notRun": .integer(skipped), "models": .array(models),
    ])
  }
}
