extension StepEntry {
  /// See ``StepContext/takeEvent(_:)``.
  static let takeEvent = StepEntry(
    sentence: "The event thread takes one event; which VM it concerns is all that it says.",
    actors: [.background],
    parameters: [.choice("suppressed", "handled", "dropped", isOptional: true)])
}

extension StepContext {
  /// Takes the mark of any VM that has one, the `choice`-th VM here.
  ///
  /// With `suppressed` `dropped`, an event of a VM whose events are suppressed on this host is dropped
  /// as soon as it is taken.
  ///
  /// - Deviation: xapi looks for suppression in a step of its own, right behind.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `events_watch` and `update_vm`;
  ///   `ocaml/xenopsd/lib/updates.ml`, `get`.
  mutating func takeEvent(_ instruction: InstructionView) -> Outcome {
    let marked = VM(choice)
    guard pool[host].xenopsd == .up, pool[host, marked].isDirty else { return .blocked }

    pool[host, marked].isDirty = false
    thread.vm = marked
    locals = BackgroundThread()
    locals.vm = marked
    return instruction.choice == 1 && pool[host].suppressesEvents(of: marked) ? .over : .done
  }
}
