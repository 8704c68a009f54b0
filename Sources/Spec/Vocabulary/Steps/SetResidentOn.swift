extension StepDefinition {
  /// See ``StepContext/setResidentOn(_:)``.
  static let setResidentOn = StepDefinition(
    sentence: "xapi sets resident_on to this host.",
    waits:
      "until the database can be reached, unless how=atomically; with if=known, and where an event is raised again, also until xenopsd serves.",
    fails: "with how=atomically, if the master does not serve calls.",
    ends:
      "with how=compareAndSet or how=handOver, if resident_on is neither this host nor what the thread has read: the event is raised again, since what else was read may be as old.",
    example: Example(
      in: "event", of: "amended", with: ["how": "handOver"], when: [.metadataPresent]),
    actors: [.background, .host, .peer, .inspection],
    parameters: [.optional("how", SetMode.self), .optional("if", SetCondition.self)],
    failsOnlyIf: { $0.value() == SetMode.atomically },
    remote: { $0.value() == SetMode.atomically ? .callOfMaster : .write },
    placement: { step in
      guard step.value(SetMode.self).compares else { return [] }
      return [
        .after(
          [.readResidentOn], "no \"readResidentOn\" before it has read what to compare with")
      ]
    },
    footprint: { step in
      var footprint = Footprint(
        reads: .database, writes: [.record(.residentOn)], effects: [.setResidentOn])
      switch step.value(SetMode.self) {
      case .set: break
      case .compareAndSet:
        footprint.reads.formUnion([
          .record(.residentOn), .local(.residentOn), .host(.xenopsd),
        ])
        footprint = footprint.adding(.signal)
      case .atomically: footprint.alters.formUnion([.record(.scheduledOn)])
      case .handOver:
        footprint.reads.formUnion([
          .record(.residentOn), .local(.residentOn), .host(.xenopsd), .validity,
        ])
        footprint.writes.formUnion([.record(.scheduledOn)])
        footprint = footprint.adding(.signal)
      }
      if step.secondValue() == SetCondition.known {
        footprint.reads.formUnion([.host(.xenopsd), .copy(.original)])
      }
      return footprint
    })

  enum SetMode: UInt8, ParameterValue {
    case set, compareAndSet, atomically, handOver

    static let meaning = "How resident_on is set."

    /// Whether it compares with the thread's earlier reading.
    var compares: Bool { self == .compareAndSet || self == .handOver }

    var sentence: String {
      switch self {
      case .set: "By the plain database setter, whatever resident_on is."
      case .compareAndSet:
        "Only if resident_on still has the value that the thread read, or is already this host."
      case .atomically:
        "By a call to the master, which releases the memory reserved for the VM at the same moment."
      case .handOver:
        "As with compareAndSet, and memory is reserved on the host on which the VM was resident."
      }
    }
  }

  enum SetCondition: UInt8, ParameterValue {
    case anyway, known

    static let meaning = "The condition under which it is set, checked in the same step."

    var sentence: String {
      switch self {
      case .anyway: "No further condition."
      case .known: "The local xenopsd knows the VM by its own uuid."
      }
    }
  }
}

extension StepContext {
  /// Sets `resident_on`; it may be this host already, as after a lost answer.
  ///
  /// `handOver` works like `compareAndSet`, and in the same database transaction moves the VM's
  /// reservation from this host to its previous one: the VM still has a domain there.
  ///
  /// The plain setter is repeated until it is answered. The call to the master is made once.
  ///
  /// - Deviation: with `if`, xenopsd is read in the same step.
  /// - Design: “Events handling in xapi”, ¶1, “whenever an event comes in”; it does not mention a
  ///   comparison. Appendix, `atomic_set_resident_on`.
  mutating func setResidentOn(_ instruction: InstructionView) -> Outcome {
    let how: StepDefinition.SetMode = instruction.value()
    let isAtomic = how == .atomically
    guard isAtomic || pool.reachesDatabase(from: host) else { return .blocked }
    if instruction.secondValue() == StepDefinition.SetCondition.known {
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[.original].isPresent else { return .done }
    }
    guard !isAtomic || pool.serves(pool.master, callsFrom: host) else { return .failed }
    let isOwn = record.residentOn == HostReference(host)
    guard !how.compares || isOwn || record.residentOn == locals.residentOn else {
      guard pool[host].xenopsd == .up else { return .blocked }
      signal()
      return .outdated
    }

    if how == .handOver, !isOwn, pool.isValid(record.residentOn) {
      record.scheduledOn = record.residentOn
    }
    record.residentOn = HostReference(host)
    if isAtomic { record.scheduledOn = .null }
    effects.insert(.setResidentOn)
    return .done
  }
}
