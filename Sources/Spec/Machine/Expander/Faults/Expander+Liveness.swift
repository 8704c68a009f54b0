extension Expander {
  /// A host that lives passes for offline: the master's clock jumps, or it does not handle
  /// heartbeats in time.
  ///
  /// - Code: `ocaml/xapi/db_gc.ml`, `check_host_liveness`; CA-394343 (9291f21c0d).
  mutating func falselyOffline(_ host: Host) -> Transition? {
    guard before[host].power == .on, before[host].isLive, !before[host].isForgotten else {
      return nil
    }

    let transition = strike(.falselyOffline, host, VM(0))
    context.pool[host].liveness = .silent
    return transition
  }

  /// A host passes for live for ever: the master forgets the timer of its heartbeats.
  ///
  /// - Code: `ocaml/xapi/db_gc.ml`, `check_host_liveness`; XSI-1722 (52d21c0839).
  mutating func neverOffline(_ host: Host) -> Transition? {
    guard !before[host].passesForLive, !before[host].isForgotten else { return nil }

    let transition = strike(.neverOffline, host, VM(0))
    context.pool[host].passesForLive = true
    return transition
  }
}
