extension StepDefinition {
  /// See ``StepContext/recallEvent()``.
  static let recallEvent = StepDefinition(
    sentence: "xapi looks up what it remembers of the VM's last event.",
    example: Example(in: "event", of: "proposed"),
    actors: [.background],
    footprint: { _ in
      Footprint(reads: [.xenopsd(.lastEvent)], writes: [.local(.recalledEvent)])
    })
}

extension StepContext {
  /// Puts the VM's entry in xapi's memory of events into the thread's locals, for `changed`.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `update_vm`, `Xenops_cache.find_vm`, before `VM.stat`.
  mutating func recallEvent() -> Outcome {
    locals.recalledEvent = local.lastEvent
    return .done
  }
}
