extension StepDefinition {
  /// See ``StepContext/removeMetadata(_:)``.
  static let removeMetadata = StepDefinition(
    sentence: "The VM's metadata is removed from xenopsd, unless it has a domain.",
    waits:
      "until xenopsd serves; a xapi that removes the VM's own uuid, also until no import of its metadata is queued; with once=idle, also until xenopsd has no operation for a VM that it knows by the uuid.",
    fails: "with refused=fails, if xenopsd does not know the uuid or has a domain under it.",
    example: Example(
      in: "xapi.start", of: "amended", with: ["name": "startTemporary", "once": "idle"]),
    actors: [.host, .background, .inspection, .xenopsd, .receiver],
    parameters: [
      .name("name"), .optional("once", RemovalTime.self), .optional("refused", RefusedRemoval.self),
    ],
    failsOnlyIf: { $0.thirdValue() == RefusedRemoval.fails },
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

  enum RemovalTime: UInt8, ParameterValue {
    case now, idle

    static let meaning = "When the metadata is removed."

    var sentence: String {
      switch self {
      case .now: "At once."
      case .idle: "When xenopsd has no operation for the VM."
      }
    }
  }

  enum RefusedRemoval: UInt8, ParameterValue {
    case passed, fails

    static let meaning =
      "What happens when xenopsd does not know the uuid, or has a domain under it."

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
  /// xenopsd refuses if it does not know the uuid or a domain exists, and the caller logs that. A
  /// xapi's request stands in the VM's queue behind an import. A xapi also forgets the last event
  /// of a VM whose own uuid it has removed.
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
