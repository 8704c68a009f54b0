extension StepEntry {
  /// See ``StepContext/clearResidentOn(_:)``.
  static let clearResidentOn = StepEntry(
    sentence: "The master sets resident_on to null for this host.",
    actors: [.background, .host, .inspection, .overview, .monitor],
    parameters: [
      .choice("how", "compareAndSet", "set"),
      .choice("if", "anyway", "unknown", "notHere", "declaredDead", isOptional: true),
    ],
    isRetriedWrite: true)
}

extension StepContext {
  /// Clears `resident_on`: with `compareAndSet` only while it is this host, or for the monitor the one
  /// at hand, as the document's `VM.clear_resident_on` does on the master; with `set` whatever it is.
  ///
  /// With `if` `unknown`, only when the local xenopsd knows the VM by no uuid at all and has no
  /// operation for it. With `if` `notHere`, only when it knows the VM neither by its own uuid nor by the
  /// third one of a migration, and not before it has no operation for it. A xenopsd that is down is
  /// waited for. With `if` `declaredDead`, for the monitor, only when the host at hand is declared dead
  /// still.
  ///
  /// - Deviation: with `if`, xenopsd is read in the same step. Nothing can come to be known in
  ///   between, as long as a call needs to be admitted first.
  /// - Design: “Failure modes”, ¶3 and the list of new calls, 1.
  mutating func clearResidentOn(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard instruction.choice == 1 || record.residentOn == HostReference(subject) else {
      return .done
    }
    if instruction.secondChoice == 1 || instruction.secondChoice == 2, pool[host].xenopsd != .up {
      return .blocked
    }
    switch instruction.secondChoice {
    case 1 where local.isKnown || !local.isIdle: return .done
    case 2 where local[.original].isPresent || local[.sourceTemporary].isPresent: return .done
    case 2 where !local.isIdle: return .blocked
    case 3 where pool[subject].liveness != .declaredDead: return .done
    default: break
    }

    record.residentOn = .null
    effects.insert(.clearedResidentOn)
    return .done
  }
}
