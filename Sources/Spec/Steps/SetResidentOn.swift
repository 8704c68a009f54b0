extension StepEntry {
  /// See ``StepContext/setResidentOn(_:)``.
  static let setResidentOn = StepEntry(
    sentence: "xapi sets resident_on to this host.",
    actors: [.background, .host, .peer, .inspection],
    parameters: [
      .choice("how", "set", "compareAndSet", "atomically", "handOver", isOptional: true),
      .choice("if", "anyway", "known", isOptional: true),
    ],
    canFail: true, isRetriedWrite: true)
}

extension StepContext {
  /// Sets `resident_on`: with `set`, by the plain database setter, whatever it was; with
  /// `compareAndSet` only while it still is what the thread has read before, or is this host already,
  /// as after a lost answer; with `atomically` by a call of the master, which in the same moment gives
  /// back the memory reserved for the VM.
  ///
  /// With `handOver`, as with `compareAndSet`, and in the same database transaction the memory of the host
  /// that the VM was resident on is reserved in place of this host's: the VM still has a domain there.
  ///
  /// A comparison that fails ends the event, and has xenopsd raise it again: what the thread has read
  /// since may be as old. The plain setter is repeated until it is answered; the call of the master
  /// is made once, and fails when the master does not answer it.
  ///
  /// With `if` `known`, only when the local xenopsd knows the VM by its own uuid; a xenopsd that is
  /// down is waited for.
  ///
  /// - Deviation: with `if`, xenopsd is read in the same step.
  /// - Design: “Events handling in xapi”, ¶1, “whenever an event comes in”; it says nothing of a
  ///   comparison. Appendix, `atomic_set_resident_on`.
  mutating func setResidentOn(_ instruction: InstructionView) -> Outcome {
    let isAtomic = instruction.choice == Self.atomically
    guard isAtomic || pool.reachesDatabase(from: host) else { return .blocked }
    if instruction.secondChoice == 1 {
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[.original].isPresent else { return .done }
    }
    guard !isAtomic || pool.serves(pool.master, callsFrom: host) else { return .failed }
    let isOwn = record.residentOn == HostReference(host)
    let compares = instruction.choice == 1 || instruction.choice == Self.handOver
    guard !compares || isOwn || record.residentOn == locals.residentOn else {
      signal()
      return .outdated
    }

    if instruction.choice == Self.handOver, !isOwn, pool.isValid(record.residentOn) {
      record.scheduledOn = record.residentOn
    }
    record.residentOn = HostReference(host)
    if isAtomic { record.scheduledOn = .null }
    effects.insert(.setResidentOn)
    return .done
  }

  /// The word of the parameter `how` that stands for a call of the master.
  static let atomically: UInt8 = 2
  /// The word that stands for a comparison that keeps the other host's memory counted.
  static let handOver: UInt8 = 3
}
