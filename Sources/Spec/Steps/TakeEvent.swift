extension StepEntry {
  /// See ``StepContext/takeEvent()``.
  static let takeEvent = StepEntry(
    sentence: "The event thread takes one event; which VM it concerns is all that it says.",
    actors: [.background])
}

extension StepContext {
  /// Takes the mark of any VM that has one, the `choice`-th VM here.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `events_watch`; `ocaml/xenopsd/lib/updates.ml`, `get`.
  mutating func takeEvent() -> Outcome {
    let marked = VM(choice)
    guard pool[host].xenopsd == .up, pool[host, marked].isDirty else { return .blocked }

    pool[host, marked].isDirty = false
    thread.vm = marked
    locals = BackgroundThread()
    locals.vm = marked
    return .done
  }
}
