/// Renders a counterexample in the Informal Trace Format, which other checkers and their tools read.
///
/// A state has a variable for each cell, and `step`, what led to it.
///
/// - Source: https://apalache-mc.org/docs/adr/015adr-trace.html
struct TraceITF {
  let counterexample: Counterexample

  /// The document.
  var document: JSONElement {
    [
      "#meta": [
        "format": "ITF", "format-description": "https://apalache-mc.org/docs/adr/015adr-trace.html",
        "source": .string(counterexample.model.path),
        "description": .string(counterexample.headline),
        "comment": .string(WrittenMark.sentence("check")),
      ],
      "vars": .strings(["step"] + counterexample.cells),
      "states": .array(states),
    ]
  }

  private var states: [JSONElement] {
    var values = counterexample.initialValues
    var states = [state(0, "initially", values)]
    for (index, step) in counterexample.steps.enumerated() {
      for change in step.cellValues { values[change.cell] = change.value }
      states.append(state(index + 1, "\(step.actor): \(step.phrase)", values))
    }
    return states
  }

  private func state(_ index: Int, _ step: String, _ values: [Int]) -> JSONElement {
    .object(
      [
        JSONElement.Member(key: "#meta", value: ["index": .integer(index)]),
        JSONElement.Member(key: "step", value: .string(step)),
      ]
        + zip(counterexample.cells, values).map {
          JSONElement.Member(key: $0, value: .integer($1))
        })
  }
}
