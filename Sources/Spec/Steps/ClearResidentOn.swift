extension StepEntry {
  /// See ``StepContext/clearResidentOn(_:)``.
  static let clearResidentOn = StepEntry(
    sentence: "The master sets resident_on to null for this host.",
    actors: [.background, .host, .inspection, .overview, .monitor],
    parameters: [
      .choice("how", "compareAndSet", "set"),
      .choice("if", "anyway", "unknown", "unclaimed", "notStarting", "declaredDead",
        isOptional: true),
    ],
    isRetriedWrite: true)
}

extension StepContext {
  /// Clears `resident_on`: with `compareAndSet` only while it is this host, or for the monitor the one
  /// at hand, as the document's `VM.clear_resident_on` does on the master; with `set` whatever it is.
  ///
  /// With `if`, only when nobody has claimed this host by ``admit(_:)`` and still needs the claim:
  ///
  /// - `unknown`, for a call that cleans up its own claim: only when the local xenopsd knows the VM by
  ///   no uuid at all and has no operation for it.
  /// - `unclaimed`, for who executes no call: only when the local xenopsd knows the VM neither by its
  ///   own uuid nor by the third one of a migration, and not before it has no operation for it and none
  ///   is current; a start that is admitted and not yet forwarded has claimed this host.
  /// - `notStarting`, for events: not before no start and no resume is current. One that this host
  ///   executes itself, with or without its lock, cleans up its own claim, so nothing is done here
  ///   then.
  /// - `declaredDead`, for the monitor: only when the host at hand is declared dead still.
  ///
  /// - Deviation: with `if`, xenopsd is read in the same step. Nothing can come to be known in
  ///   between, as long as a call needs to be admitted first.
  /// - Design: “Failure modes”, ¶3 and the list of new calls, 1.
  mutating func clearResidentOn(_ instruction: Instruction) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard instruction.choice == 1 || record.residentOn == HostReference(subject) else { return .done }
    switch mayClear(instruction) {
    case .done: break
    case .blocked: return .blocked
    default: return .done
    }

    record.residentOn = .null
    effects.insert(.clearedResidentOn)
    return .done
  }

  /// Whether nobody needs the claim: done if so, refused if somebody does, blocked if that is not
  /// known yet.
  private func mayClear(_ instruction: Instruction) -> Outcome {
    let isStarting = !record.operations.isDisjoint(with: [
      Operations(.start), Operations(.resume),
    ])
    switch instruction.secondChoice {
    case 1:
      guard pool[host].xenopsd == .up else { return .blocked }
      return local.isKnown || !local.isIdle ? .refused : .done
    case 2:
      guard pool[host].xenopsd == .up else { return .blocked }
      if local[.original].isPresent || local[.sourceTemporary].isPresent { return .refused }
      return local.isIdle && record.operations.isEmpty ? .done : .blocked
    case 3:
      let starts = instruction.soughtFirst..<instruction.soughtEnd
      if executesCall(among: starts) { return .refused }
      return isStarting ? .blocked : .done
    case 4: return pool[subject].liveness == .declaredDead ? .done : .refused
    default: return .done
    }
  }

  /// Whether this host executes a call on the VM that stands at one of some positions.
  private func executesCall(among positions: Range<UInt8>) -> Bool {
    for index in 0..<size.callCount
    where positions.contains(pool[call: index].hostCounter) && pool[call: index].host == host
      && pool[call: index].vm == vm
    {
      return true
    }
    return false
  }
}
