import Spec

/// The bounds of a model in words: its pool at the beginning, and what may happen.
struct ModelBounds {
  let model: Model

  /// The pool at the beginning, one line each.
  var pool: [String] {
    ["\(model.hostCount) hosts; host0 is the master"]
      + model.initially.enumerated().map { index, place in
        switch place {
        case .running(let host): "\(VM(index).phrase) runs on \(host.phrase)"
        case .halted: "\(VM(index).phrase) is halted"
        case .suspended: "\(VM(index).phrase) is suspended"
        }
      } + (model.hasHA ? [haPhrase(model.protected)] : [])
  }

  private func haPhrase(_ protected: [VM]) -> String {
    let kept = protected.isEmpty ? "no VM" : Phrases.list(protected.map(\.phrase), "and")
    let phrase = "high availability is armed and keeps \(kept) running"
    let stays = model.rebootsOnInternalShutdown
    return stays ? phrase : phrase + ", unless its guest has shut itself down"
  }

  /// What may happen, one line each.
  var happenings: [String] {
    var lines = Operation.allCases.compactMap { operation in
      line("a client requests \(operation.phrase)", model.requests[operation])
    }
    lines += GuestAction.allCases.compactMap { action in
      line(Happening.guest(action).phrase, model.guest[action])
    }
    lines += OperatorAction.allCases.compactMap { action in
      line("an operator calls \(action.phrase)", model.operatorActions[action])
    }
    lines += Fault.allCases.compactMap { fault in
      line(Happening.fault(fault).phrase, model.faults[fault])
    }
    if let limit = model.faultsInAll {
      lines.append("at most \(limit == 1 ? "once" : "\(limit) times") in all: any fault")
    }
    return lines.isEmpty ? ["nothing"] : lines
  }

  private func line(_ what: String, _ allowance: Allowance?) -> String? {
    guard let allowance, allowance.budget > 0 else { return nil }
    let times = allowance.budget == 1 ? "once" : "\(allowance.budget) times"
    var line = "at most \(times): \(what)"
    if allowance.isElsewhere { line += ", not to the VM's own host" }
    if allowance.isSure { line += ", sooner or later" }
    if let vms = allowance.vms { line += ", only \(Phrases.list(vms.map(\.phrase), "or"))" }
    if let hosts = allowance.hosts { line += ", only \(Phrases.list(hosts.map(\.phrase), "or"))" }
    return line
  }
}
