extension StepEntry {
  /// See ``StepContext/forward(_:)``.
  static let forward = StepEntry(
    sentence: "The master forwards the call to a host, where the host's half begins.",
    actors: [.master], parameters: [.choice("to", "residentOn", "captured", "chosen")],
    canFail: true)
}

extension StepContext {
  /// Starts the host's half: on `resident_on` as it is now, on the host captured before, or on the
  /// host that the client chose.
  ///
  /// Fails when the reference is not valid or the host is not live (`HOST_OFFLINE`), or when the
  /// host's xapi does not serve (`CANNOT_CONTACT_HOST`).
  ///
  /// - Design: appendix, `forward_vm_op` and `do_op_on`.
  mutating func forward(_ instruction: Instruction) -> Outcome {
    guard let target = target(instruction.choice), pool[target].isLive, !pool[target].isForgotten,
      pool.serves(target, callsFrom: pool.master)
    else { return .failed }

    call.host = target
    call.hostCounter = instruction.spawned
    call.isConnected = true
    return .done
  }

  /// The host that a word of the parameter stands for.
  func target(_ choice: UInt8) -> Host? {
    switch choice {
    case 0: record.residentOn.host
    case 1: call.host
    default: call.chosen
    }
  }
}
