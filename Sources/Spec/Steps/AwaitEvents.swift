extension StepEntry {
  /// See ``StepContext/awaitEvents()``.
  static let awaitEvents = StepEntry(
    sentence: "The host waits until its event thread has handled what xenopsd has reported so far.",
    actors: [.host, .peer, .inspection])
}

extension StepContext {
  /// Waits behind a barrier: that of a call was set when it came to this step, that of an inspection
  /// by ``injectBarrier()``.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.wait`.
  mutating func awaitEvents() -> Outcome {
    guard thread.actor != .inspection else {
      for index in 0..<size.vmCount where pool[host].inspectionBarriers[index] != .passed {
        return .blocked
      }
      return .done
    }
    guard call.barrier == .passed else { return .blocked }

    return .done
  }
}
