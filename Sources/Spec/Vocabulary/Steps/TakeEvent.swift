extension StepDefinition {
  /// See ``StepContext/takeEvent(_:)``.
  static let takeEvent = StepDefinition(
    sentence: "The event thread takes one event, which says only which VM it concerns.",
    waits: "until xenopsd serves and has an event.",
    ends: "with suppressed=dropped, if the VM's events are suppressed: the event is dropped.",
    example: Example(in: "event", of: "amended"),
    actors: [.background],
    parameters: [.optional("suppressed", SuppressedEvents.self)],
    choices: { _ in .oneForEachVM },
    placement: { _ in [.first(of: .event, "before it there is no current VM")] },
    footprint: { step in
      var reads: StateParts = [.host(.xenopsd), .xenopsd(.isDirty, of: .any)]
      if step.value() == SuppressedEvents.dropped {
        reads.formUnion([.host(.suppressedEvents)])
      }
      return Footprint(
        reads: reads, writes: [.local(.vm)],
        alters: StateParts.locals.union([.xenopsd(.isDirty, of: .any)]))
    })

  enum SuppressedEvents: UInt8, ParameterValue {
    case handled, dropped

    static let meaning = "What happens to an event of a VM whose events are suppressed."

    var sentence: String {
      switch self {
      case .handled: "It is handled like any other."
      case .dropped: "It is dropped as soon as it is taken."
      }
    }
  }
}

extension StepContext {
  /// Takes the pending event of any VM that has one: here, of the `choice`-th VM.
  ///
  /// - Deviation: xapi checks for suppression in a separate step, right after.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `events_watch` and `update_vm`;
  ///   `ocaml/xenopsd/lib/updates.ml`, `get`.
  mutating func takeEvent(_ instruction: InstructionView) -> Outcome {
    let marked = VM(choice)
    guard pool[host].xenopsd == .up, pool[host, marked].isDirty else { return .blocked }

    pool[host, marked].isDirty = false
    thread.vm = marked
    locals = BackgroundThread()
    locals.vm = marked
    let drops = instruction.value() == StepDefinition.SuppressedEvents.dropped
    return drops && pool[host].suppressesEvents(of: marked) ? .over : .done
  }
}
