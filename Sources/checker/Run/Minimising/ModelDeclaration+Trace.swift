import Spec

extension ModelDeclaration {
  /// The models that allow only what happens in a trace, as often as there: also only where it
  /// happens, or anywhere that the model allows.
  func restricted(to trace: Trace) -> [ModelDeclaration] {
    var counted = self
    var placed = self
    for role in CastRole.all where self[role] != nil {
      let transitions = trace.steps.map(\.transition).filter { CastRole($0) == role }
      counted[role]?.budget = transitions.count
      placed[role]?.budget = transitions.count
      let keys = role.allowanceKeys
      if keys.hosts != nil {
        let hosts = Set(transitions.map { $0.allowedHost.rawValue }).sorted()
        placed[role]?.hosts = hosts.map { Host(Int($0)) }
      }
      if keys.hasVMs {
        let vms = Set(transitions.map(\.thread.vm.index)).sorted()
        placed[role]?.vms = vms.map { VM($0) }
      }
    }
    return [placed.normalised, counted.normalised]
  }
}

extension Transition {
  /// The host that an allowance has to permit: the chosen one, or the one where it happens.
  fileprivate var allowedHost: Host {
    switch cause {
    case .request, .operatorActs: Host(Int(chosen))
    default: thread.host
    }
  }
}
