extension StepEntry {
  /// See ``StepContext/awaitEvents()``.
  static let awaitEvents = StepEntry(
    sentence: "The host waits until its event thread has handled what xenopsd has reported so far.",
    actors: [.host])
}

extension StepContext {
  /// Waits behind a barrier, set when the call came to this step.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.wait`.
  mutating func awaitEvents() -> Outcome {
    guard call.barrier == .passed else { return .blocked }

    return .done
  }
}

extension PoolState {
  /// A barrier set now.
  ///
  /// It stands behind the event that the host's event thread handles at the moment, and behind the
  /// one that waits to be taken. Events that come later do not matter.
  func barrier(at host: Host, for vm: VM) -> Barrier {
    let background = self[host].background
    let isHandling = background.programCounter != 0 && background.vm == vm
    switch (isHandling, self[host, vm].isDirty) {
    case (false, false): return .passed
    case (true, true): return .two
    case (true, false), (false, true): return .one
    }
  }
}
