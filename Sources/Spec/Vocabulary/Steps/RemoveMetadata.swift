extension StepDefinition {
  /// See ``StepContext/removeMetadata(_:)``.
  static let removeMetadata = StepDefinition(
    sentence: "The VM's metadata is removed from xenopsd, unless it has a domain.",
    actors: [.host, .background, .inspection, .xenopsd, .receiver],
    parameters: [.name("name"), .optional("once", RemovalTime.self)],
    domains: { .removesMetadata($0.name) },
    footprint: { step in
      var reads: StateParts = [.host(.xenopsd), .copy(step.name)]
      if step.secondValue() == RemovalTime.idle {
        reads.formUnion([.xenopsd(.operationCounter), .xenopsd(.receiverCounter)])
      }
      return Footprint(reads: reads, alters: [.copy(step.name)], effects: [.removedMetadata])
        .droppingEvent(step.name)
        .adding(step.name == .original ? Footprint(alters: [.xenopsd(.lastEvent)]) : Footprint())
    })

  /// The time at which `removeMetadata` removes.
  enum RemovalTime: UInt8, ParameterValue {
    case now, idle

    var sentence: String {
      switch self {
      case .now: "At once."
      case .idle: "When xenopsd has no operation for the VM."
      }
    }
  }
}

extension StepContext {
  /// Removes metadata together with any pending event; nobody is notified.
  ///
  /// xenopsd refuses if a domain exists; the caller logs that and continues. A xapi waits for a
  /// xenopsd that is down and, with `once` `idle`, also for xenopsd's operation on a VM that it
  /// knows by that uuid. It also forgets the last event of a VM whose own uuid it has removed.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.remove`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `Xenopsd_metadata.delete`.
  mutating func removeMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }
    let copy = local[instruction.name]
    guard copy.isPresent else { return .done }
    guard instruction.secondValue() == StepDefinition.RemovalTime.now || local.isIdle else {
      return .blocked
    }
    guard copy.domain == .none else { return .done }

    local[instruction.name] = VMCopy()
    if instruction.name == .original {
      dropEvent()
      if thread.actor.isOfXapi { local.lastEvent = .unregistered }
    }
    effects.insert(.removedMetadata)
    return .done
  }
}
