extension StepEntry {
  /// See ``StepContext/forward(_:)``.
  static let forward = StepEntry(
    sentence: "The master forwards the call to a host, where the host's half begins.",
    actors: [.master],
    parameters: [
      .choice("to", "residentOn", "captured", "chosen", "residentOnOrMaster", "residentOnIfLive")
    ],
    canFail: true)
}

extension StepContext {
  /// Starts the host's half: on `resident_on` as it is now, on the host captured before, or on the
  /// host that the client chose.
  ///
  /// With `residentOnOrMaster`, the master runs the host's half itself when `resident_on` is null; with
  /// `residentOnIfLive`, when `power_state` is neither Running nor Paused.
  ///
  /// Fails when the reference is not valid or the host is not live (`HOST_OFFLINE`), or when the
  /// host's xapi does not serve (`CANNOT_CONTACT_HOST`).
  ///
  /// - Deviation: `power_state` and `resident_on` are read in one step.
  /// - Design: appendix, `do_op_on`; `forward_vbd_op`, `forward_vif_op`, `forward_vusb_op` and
  ///   `choose_host` of PVS proxies for `residentOnOrMaster`, `forward_vm_op` for `residentOnIfLive`.
  mutating func forward(_ instruction: InstructionView) -> Outcome {
    guard let target = target(instruction.choice), pool[target].isLive, !pool[target].isForgotten,
      pool.serves(target, callsFrom: pool.master)
    else { return .failed }

    call.host = target
    call.hostCounter = instruction.spawned
    call.isConnected = true
    return .done
  }

  /// Whether the database has the VM Running or Paused.
  @inline(__always)
  var isLive: Bool { record.powerState == .running || record.powerState == .paused }

  /// The host that a word of the parameter stands for.
  @inline(__always)
  func target(_ choice: UInt8) -> Host? {
    switch choice {
    case 0: record.residentOn.host
    case 1: call.host
    case 2: call.chosen
    case 3: record.residentOn.host ?? pool.master
    default: isLive ? record.residentOn.host : pool.master
    }
  }
}
