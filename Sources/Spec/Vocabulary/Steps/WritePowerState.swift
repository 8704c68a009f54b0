extension StepDefinition {
  /// See ``StepContext/writePowerState(_:)``.
  static let writePowerState = StepDefinition(
    sentence: "xapi writes power_state in the database.",
    waits: "until the database can be reached; with to=present, also until xenopsd serves.",
    ends: "with while=residentHere, if resident_on is not this host: the event is raised again.",
    example: Example(
      in: "event", of: "amended", with: ["to": "observed", "while": "residentHere"],
      when: [.running]),
    actors: [.background, .inspection, .overview, .monitor, .host, .peer],
    parameters: [
      .optional("to", WrittenPowerState.self, tellsDefault: true),
      .optional("while", WriteCondition.self),
    ],
    remote: { _ in .write },
    placement: { step in
      switch step.value(WrittenPowerState.self) {
      case .read:
        [
          .notBy(
            Actor.allCases.filter(\.hasReadings), "only a call reads power_state to write it back"),
          .afterIfBy(
            .host, [.readPowerState], "no \"readPowerState\" before it has read any"),
        ]
      case .observed:
        [.notBy(Actor.allCases.filter { !$0.hasReadings }, "a call has observed nothing")]
      case .present:
        [
          .notBy(
            Actor.allCases.filter { $0 != .background && $0 != .inspection },
            "only a thread that serves its host reads xenopsd")
        ]
      case .halted, .offAsItIs, .haltedIfSuspended, .running: []
      }
    },
    footprint: { step in
      var footprint = Footprint(
        reads: .database, writes: [.record(.powerState)], effects: [.wrotePowerState])
      switch step.value(WrittenPowerState.self) {
      case .observed: footprint.reads.formUnion([.local(.observation)])
      case .halted, .running: break
      case .present:
        footprint.reads.formUnion([
          .host(.xenopsd), .copy(.original), .xenopsd(.isRebooting),
        ])
      case .offAsItIs:
        footprint.reads.formUnion([
          .record(.image), .record(.hasBootRecord), .record(.imageHasMetadata),
        ])
      case .read: footprint.reads.formUnion([.call(.powerState)])
      case .haltedIfSuspended: footprint.reads.formUnion([.record(.powerState)])
      }
      switch step.secondValue(WriteCondition.self) {
      case .anywhere: break
      case .residentHere:
        footprint.reads.formUnion([.record(.residentOn)])
        footprint = footprint.adding(.signal)
      case .residentNowhere: footprint.reads.formUnion([.record(.residentOn), .validity])
      case .firstSinceBoot: footprint.reads.formUnion([.host(.isFirstSinceBoot)])
      case .residentOnDead:
        footprint.reads.formUnion([
          .record(.residentOn), .local(.peer), .host(.liveness, of: .any),
        ])
      }
      if step.value(WrittenPowerState.self).maySuspend {
        footprint.reads.formUnion([.record(.operations)])
        footprint = footprint.adding(
          [.local(.suspendedByCheckpoint)], where: .current(.checkpoint))
      }
      return footprint
    })

  enum WrittenPowerState: UInt8, ParameterValue {
    case observed, halted, offAsItIs, read, haltedIfSuspended, running, present

    static let meaning = "The value that is written."

    /// Whether the value may be Suspended.
    var maySuspend: Bool {
      switch self {
      case .observed, .offAsItIs, .read, .present: true
      case .halted, .haltedIfSuspended, .running: false
      }
    }

    var sentence: String {
      switch self {
      case .observed:
        "The state that the thread read from xenopsd; without a reading nothing is written."
      case .halted: "Halted."
      case .offAsItIs: "Suspended if there is an image that can be resumed, otherwise Halted."
      case .read: "The value that the call read from the database earlier."
      case .running: "Running."
      case .present: "The state of the VM in xenopsd, read in the same step."
      case .haltedIfSuspended: "Halted if the database has the VM Suspended, read in the same step."
      }
    }
  }

  enum WriteCondition: UInt8, ParameterValue {
    case anywhere, residentHere, residentNowhere, residentOnDead, firstSinceBoot

    static let meaning = "The condition under which it is written, checked in the same step."

    var sentence: String {
      switch self {
      case .anywhere: "No further condition."
      case .residentHere:
        "resident_on is this host, in one transaction; otherwise the event ends and is raised again."
      case .residentNowhere: "resident_on is not a valid reference."
      case .residentOnDead:
        "For the monitor: resident_on is the current host, and that host is still declared dead."
      case .firstSinceBoot: "This xapi is the first since its host has booted."
      }
    }
  }
}

extension StepContext {
  /// Writes `power_state`.
  ///
  /// With `to` `present`, it reads xenopsd in the same step, which no code can do: it shows what
  /// atomicity would buy.
  ///
  /// With `while` `firstSinceBoot`, the host has lost every domain and all metadata.
  ///
  /// When it writes Suspended, it also reads whether a checkpoint is current, for the condition
  /// `noCheckpoint`: the function that writes the field does the same.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_lifecycle.ml`, `force_state_reset_keep_current_operations`;
  ///   `ocaml/xapi/xapi_globs.ml`, `on_system_boot`, which no resynchronisation asks today.
  /// - Design: “Suggested fix”, rule 3; “Events handling in xapi”, ¶2. The document has no
  ///   transaction over two fields.
  mutating func writePowerState(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    if instruction.value() == StepDefinition.WrittenPowerState.present {
      guard pool[host].xenopsd == .up else { return .blocked }
    }
    guard let written = written(instruction) else { return .done }
    let condition: StepDefinition.WriteCondition = instruction.secondValue()
    guard condition != .residentNowhere || !pool.isValid(record.residentOn) else { return .done }
    guard condition != .residentOnDead || isResidentOnDeadSubject else { return .done }
    guard condition != .firstSinceBoot || pool[host].isFirstSinceBoot else { return .done }
    guard condition != .residentHere || record.residentOn == HostReference(host) else {
      signal()
      return .outdated
    }

    record.powerState = written
    if written == .suspended, thread.actor.hasReadings,
      record.operations.contains(Operations(.checkpoint))
    {
      locals.knowledge.insert(.suspendedByCheckpoint)
    }
    effects.insert(.wrotePowerState)
    return .done
  }

  /// Whether the VM is resident on the current host and that host is declared dead.
  @inline(__always)
  private var isResidentOnDeadSubject: Bool {
    record.residentOn == HostReference(subject) && pool[subject].liveness == .declaredDead
  }

  /// Whether an image seems to be there that can be resumed; without a mark on its disk, one that a
  /// resume has used looks like any other.
  @inline(__always)
  private func seemsResumable(_ instruction: InstructionView) -> Bool {
    record.canBeResumed
      || !instruction.marksImages && record.image == .consumed && record.hasMetadataOfImage
  }

  /// The value to write, nil if there is none.
  @inline(__always)
  private func written(_ instruction: InstructionView) -> PowerState? {
    switch instruction.value(StepDefinition.WrittenPowerState.self) {
    case .observed: locals.observation.powerState
    case .halted: .halted
    case .running: .running
    case .present: Observation(of: local).powerState
    case .offAsItIs: seemsResumable(instruction) ? .suspended : .halted
    case .read: call.powerState
    case .haltedIfSuspended: record.powerState == .suspended ? .halted : nil
    }
  }
}
