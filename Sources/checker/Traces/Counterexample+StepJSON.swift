import Spec

extension Counterexample.Step {
  /// The step as JSON, with its number from 1.
  func element(number: Int) -> JSONElement {
    .object(present: [
      "number": .integer(number), "actor": .string(actor), "step": .string(phrase),
      "lane": .string(lane), "nature": .string(nature.rawValue), "isFolded": .boolean(isFolded),
      "identity": identity.element, "source": source.map(\.element),
      "changes": .array(changes.map(\.element)), "movedCalls": .array(movedCalls.map(\.element)),
      "values": .array(cellValues.map { .array([.integer($0.cell), .integer($0.value)]) }),
      "reads": .strings(reads),
      "arrows": .array(
        arrows.map {
          [
            "to": .string($0.to), "label": .string($0.label), "isWrite": .boolean($0.isWrite),
          ]
        }),
      "executing": .array(
        executing.map { ["vm": .string($0.vm), "hosts": .strings($0.hosts)] }),
      "alternatives": .array(
        alternatives.map { ["actor": .string($0.actor), "step": .string($0.phrase)] }),
    ])
  }
}

extension Counterexample.Identity {
  fileprivate var element: JSONElement {
    .object(present: [
      "cause": .string(transitionKind), "thread": .string(thread), "host": .integer(host),
      "vm": .integer(vm), "call": .integer(call), "happening": happening.map { .string($0) },
      "choice": .integer(choice), "hasFailed": .boolean(hasFailed),
    ])
  }
}

extension Counterexample.Source {
  fileprivate var element: JSONElement {
    .object(present: [
      "procedure": .string(procedure), "step": .string(step), "parameters": .strings(argumentList),
      "file": file.map { .string($0) }, "line": line.map { .integer($0) },
    ])
  }
}

extension Counterexample.FactChange {
  fileprivate var element: JSONElement {
    [
      "subject": .string(subject), "field": .string(field), "before": .string(old),
      "after": .string(new), "isOrdinary": .boolean(isOrdinary),
    ]
  }
}

extension Counterexample.MovedCall {
  fileprivate var element: JSONElement {
    .object(present: [
      "call": .string(call), "waitedFor": .string(waitedFor),
      "goesOnWith": goesOnWith.map { .string($0) },
    ])
  }
}
