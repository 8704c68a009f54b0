extension StepDefinition {
  /// See ``StepContext/forward(_:)``.
  static let forward = StepDefinition(
    sentence: "The master forwards the call to a host, where the host's half begins.",
    fails:
      "if there is no such host, its record is gone, the database does not have it live, or its xapi does not serve calls.",
    example: Example(
      in: "start.master", of: "amended", with: ["to": "chosen"], onFailure: "release"),
    actors: [.master], parameters: [.choice("to", ForwardTarget.self)],
    starts: { .host($0.operation) }, subject: { _ in .vmAndTarget },
    placement: { step in
      var placement: [Placement] = [.rightBefore(.awaitReply)]
      if step.value() == ForwardTarget.captured {
        placement.append(
          .after([.captureHost], "no \"captureHost\" before it has captured a host"))
      }
      return placement + [.after([.admit], "the call is not admitted yet")]
    },
    footprint: { step in
      let target: StateParts =
        switch step.value(ForwardTarget.self) {
        case .residentOn, .residentOnOrMaster: [.record(.residentOn)]
        case .captured: [.call(.host)]
        case .chosen: [.call(.chosen)]
        case .residentOnIfLive: [.record(.residentOn), .record(.powerState)]
        }
      return Footprint(
        reads: target.union([
          .host(.liveness, of: .any), .validity, .servers, .pool(.master),
        ]),
        writes: [.call(.host), .call(.hostCounter), .call(.isConnected)])
    })

  enum ForwardTarget: UInt8, ParameterValue {
    case residentOn, captured, chosen, residentOnOrMaster, residentOnIfLive

    static let meaning = "The host that the call is forwarded to."

    var sentence: String {
      switch self {
      case .residentOn: "The host in resident_on now."
      case .captured: "The host that captureHost read earlier."
      case .chosen: "The host that the client chose."
      case .residentOnOrMaster:
        "The host in resident_on, or the master itself if it is null."
      case .residentOnIfLive:
        "The host in resident_on, or the master itself if the VM is neither Running nor Paused."
      }
    }
  }
}

extension StepContext {
  /// Starts the host's half on a host, which may be the master itself.
  ///
  /// A host that is not live is `HOST_OFFLINE`, and one whose xapi does not serve
  /// `CANNOT_CONTACT_HOST`.
  ///
  /// - Deviation: `power_state` and `resident_on` are read in one step.
  /// - Design: appendix, `do_op_on`; `forward_vbd_op`, `forward_vif_op`, `forward_vusb_op` and
  ///   `choose_host` of PVS proxies for `residentOnOrMaster`, `forward_vm_op` for `residentOnIfLive`.
  mutating func forward(_ instruction: InstructionView) -> Outcome {
    guard let target = target(instruction.value()), pool[target].isLive, !pool[target].isForgotten,
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

  /// The host that a call is forwarded to.
  @inline(__always)
  func target(_ target: StepDefinition.ForwardTarget) -> Host? {
    switch target {
    case .residentOn: record.residentOn.host
    case .captured: call.host
    case .chosen: call.chosen
    case .residentOnOrMaster: record.residentOn.host ?? pool.master
    case .residentOnIfLive: isLive ? record.residentOn.host : pool.master
    }
  }
}
