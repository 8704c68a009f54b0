extension StepDefinition {
  /// See ``StepContext/removeMetadata(_:)``.
  static let removeMetadata = StepDefinition(
    sentence: "The VM's metadata is removed from xenopsd, unless it has a domain.",
    actors: [.host, .background, .inspection, .xenopsd, .receiver],
    parameters: [
      .name("name"), .optional("once", RemovalTime.self), .optional("refused", RefusedRemoval.self),
    ],
    canFail: { $0.thirdValue() == RefusedRemoval.fails },
    domains: { .removesMetadata($0.name) },
    footprint: { step in
      var reads: StateParts = [.host(.xenopsd), .copy(step.name)]
      if step.secondValue() == RemovalTime.idle {
        reads.formUnion([.xenopsd(.operationCounter), .xenopsd(.receiverCounter)])
      }
      if step.name == .original { reads.formUnion([.xenopsd(.queuedImport)]) }
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

  /// The behaviour of `removeMetadata` when xenopsd does not know the uuid, or it has a domain.
  enum RefusedRemoval: UInt8, ParameterValue {
    case passed, fails

    var sentence: String {
      switch self {
      case .passed: "The step has no effect."
      case .fails: "The step fails."
      }
    }
  }
}

extension StepContext {
  /// Removes metadata together with any pending event; nobody is notified.
  ///
  /// xenopsd refuses if it does not know the uuid or a domain exists; the caller logs that and
  /// continues or, with `refused` `fails`, fails. A xapi waits for a xenopsd that is down and, with
  /// `once` `idle`, also for xenopsd's operation on a VM that it knows by that uuid. Its request
  /// stands in the VM's queue behind an import that waits there. It also forgets the last event of a
  /// VM whose own uuid it has removed.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.remove`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `Xenopsd_metadata.delete`.
  mutating func removeMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }
    if instruction.name == .original, thread.actor.isOfXapi, local.queuedImport != .none {
      return .blocked
    }
    let copy = local[instruction.name]
    let refused =
      instruction.thirdValue() == StepDefinition.RefusedRemoval.fails ? Outcome.failed : .done
    guard copy.isPresent else { return refused }
    guard instruction.secondValue() == StepDefinition.RemovalTime.now || local.isIdle else {
      return .blocked
    }
    guard copy.domain == .none else { return refused }

    local[instruction.name] = VMCopy()
    if instruction.name == .original {
      dropEvent()
      if thread.actor.isOfXapi { local.lastEvent = .unregistered }
    }
    effects.insert(.removedMetadata)
    return .done
  }
}
