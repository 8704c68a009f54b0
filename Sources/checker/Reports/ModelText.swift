import Invariants
import Spec

/// Renders a model in words: its question, its pool, what may happen, its properties, and the
/// procedures of its design.
struct ModelText {
  let model: LoadedModel
  let style: Style

  /// The whole model.
  var text: String {
    var lines = TextLine.wrap("\(model.path): \(model.title)", indentation: 2).map(style.heading)
    if let question = model.question { lines += TextLine.wrap(question, indentation: 0) }
    lines += ["", style.heading("The pool at the beginning")] + pool
    lines += ["", style.heading("What may happen, at any moment and in any order")] + happenings
    lines += ["", style.heading("Properties")] + properties
    if !model.changes.isEmpty {
      lines +=
        ["", style.heading("Changes to the design")] + model.changes.map { "  \($0.phrase)" }
    }
    let design = DesignText(design: model.machine.model.design, style: style)
    return lines.joined(separator: "\n") + "\n\n" + design.text
  }

  private var pool: [String] {
    let pool = model.machine.model
    return ["  \(pool.hostCount) hosts; host0 is the master"]
      + pool.initially.enumerated().map { index, place in
        switch place {
        case .running(let host): "  \(VM(index).phrase) runs on \(host.phrase)"
        case .halted: "  \(VM(index).phrase) is halted"
        case .suspended: "  \(VM(index).phrase) is suspended"
        }
      } + (pool.hasHA ? ["  " + haPhrase(pool.protected)] : [])
  }

  private func haPhrase(_ protected: [VM]) -> String {
    let kept = protected.isEmpty ? "no VM" : Phrases.list(protected.map(\.phrase), "and")
    let phrase = "high availability is armed and keeps \(kept) running"
    let stays = model.machine.model.rebootsOnInternalShutdown
    return stays ? phrase : phrase + ", unless its guest has shut itself down"
  }

  private var happenings: [String] {
    let pool = model.machine.model
    var lines = Operation.allCases.compactMap { operation in
      line("a client requests \(operation.phrase)", pool.requests[operation])
    }
    lines += GuestAction.allCases.compactMap { action in
      line(Happening.guest(action).phrase, pool.guest[action])
    }
    lines += OperatorAction.allCases.compactMap { action in
      line("an operator calls \(action.phrase)", pool.operatorActions[action])
    }
    lines += Fault.allCases.compactMap { fault in
      line(Happening.fault(fault).phrase, pool.faults[fault])
    }
    if let limit = pool.faultsInAll {
      lines.append("  at most \(limit == 1 ? "once" : "\(limit) times") in all: any fault")
    }
    return lines.isEmpty ? ["  nothing"] : lines
  }

  private func line(_ what: String, _ allowance: Allowance?) -> String? {
    guard let allowance, allowance.budget > 0 else { return nil }
    let times = allowance.budget == 1 ? "once" : "\(allowance.budget) times"
    var line = "  at most \(times): \(what)"
    if allowance.isElsewhere { line += ", not to the VM's own host" }
    if allowance.isSure { line += ", sooner or later" }
    if let vms = allowance.vms { line += ", only \(Phrases.list(vms.map(\.phrase), "or"))" }
    if let hosts = allowance.hosts { line += ", only \(Phrases.list(hosts.map(\.phrase), "or"))" }
    return line
  }

  private var properties: [String] {
    let width = Property.allCases.map(\.rawValue.count).max() ?? 0
    return Property.allCases.filter { $0.concerns(model.machine) }.flatMap { property in
      let verdict = model.expectedVerdict(of: property)?.phrase ?? "not stated"
      let kind = property.kind.rawValue.padded(to: 10)
      return TextLine.wrap(
        "  \(property.rawValue.padded(to: width))  \(kind)  \(property.sentence)"
          + " Expected: \(verdict).", indentation: width + 16)
    }
  }
}

extension Change {
  /// The change in words.
  var phrase: String {
    let what =
      switch edit {
      case .remove(let step): "remove \(step.value)"
      case .insert(let step, let place): "insert \(step.step.value) \(place.phrase)"
      case .move(let step, let place): "move \(step.value) \(place.phrase)"
      case .swap(let first, let second): "swap \(first.value) and \(second.value)"
      case .add(let steps): "a new procedure, \(Phrases.list(steps.map(\.step.value), "and"))"
      case .drop: "drop it"
      case .replace(let step, let others):
        "replace \(step.value) with \(Phrases.list(others.map(\.step.value), "and"))"
      }
    return "in \(procedure.value): \(what)"
  }
}

extension Change.Place {
  /// The place in words.
  var phrase: String {
    switch self {
    case .before(let step): "before \(step.value)"
    case .after(let step): "after \(step.value)"
    }
  }
}
