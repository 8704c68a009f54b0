extension StepDefinition {
  /// See ``StepContext/assertHost(_:)``.
  static let assertHost = StepDefinition(
    sentence: "The master refuses unless the host may be taken for dead.",
    waits:
      "with is=hostUnreachable and which=residentOn, until the master's own xenopsd serves, if the VM was resident on the master.",
    ends: "if what is claimed of the host is not so: the procedure ends without a clean-up.",
    example: Example(in: "Host.declare_dead", of: "amended", with: ["is": "hostOff"]),
    actors: [.monitor],
    parameters: [.choice("is", Assertion.self), .optional("which", AssertedHost.self)],
    subject: { $0.secondValue() == AssertedHost.residentOn ? .hostRead : .hostAtHand },
    placement: { step in
      guard step.secondValue() == AssertedHost.residentOn else { return [] }
      return [
        .after(
          [.readRecord, .readResidentOn],
          "nothing before it reads where the VM is resident, as \"readRecord\" would")
      ]
    },
    footprint: { step in
      let isOfVM = step.secondValue() == AssertedHost.residentOn
      var reads: StateParts = isOfVM ? [.local(.residentOn), .validity] : [.local(.peer)]
      switch step.value(Assertion.self) {
      case .hostOff: reads.formUnion([.host(.power, of: .any)])
      case .hostNotLive: reads.formUnion([.host(.liveness, of: .any)])
      case .hostUnreachable:
        reads.formUnion([.host(.liveness, of: .any), .servers])
        if isOfVM { reads.formUnion([.host(.xenopsd), .copy(.original)]) }
      }
      return Footprint(reads: reads)
    })

  enum Assertion: UInt8, ParameterValue {
    case hostUnreachable, hostOff, hostNotLive

    static let meaning = "What is claimed of the host."

    var sentence: String {
      switch self {
      case .hostUnreachable: "The host is not live, or does not answer; its VMs may run on."
      case .hostOff: "The host has no power; the operator has made sure of it."
      case .hostNotLive: "The host is not live in the database, whether it answers or not."
      }
    }
  }

  enum AssertedHost: UInt8, ParameterValue {
    case named, residentOn

    static let meaning = "The host that is checked."

    var sentence: String {
      switch self {
      case .named: "The host that the operator named."
      case .residentOn: "The host on which the VM was resident when its record was read."
      }
    }
  }
}

extension StepContext {
  /// Checks the host that the operator named or, with `which` `residentOn`, the one in
  /// `resident_on` when the VM's record was read, if any.
  ///
  /// - `hostUnreachable` is xapi's check: `live` is false, or the host does not answer. A host that
  ///   is cut off passes, and its VMs run on. The master passes only for a VM without a domain in
  ///   its own xenopsd, and never for itself.
  /// - `hostNotLive` looks at `live` alone.
  /// - `hostOff` is a promise: the operator has ensured that the host has no power.
  ///
  /// - Design: none for `hostOff`; a repair. Outside high availability nothing fences a host.
  /// - Code: `ocaml/xapi/xapi_host.ml`, `is_host_alive` and `precheck_destroy_declare_dead`;
  ///   `ocaml/xapi/xapi_vm.ml`, `power_state_reset`.
  mutating func assertHost(_ instruction: InstructionView) -> Outcome {
    let isOfVM = instruction.secondValue() == StepDefinition.AssertedHost.residentOn
    guard !isOfVM || pool.isValid(locals.residentOn) else { return .done }
    guard let asked = isOfVM ? locals.residentOn.host : locals.peer else { return .done }
    switch instruction.value(StepDefinition.Assertion.self) {
    case .hostOff: return pool[asked].power == .on ? .refused : .done
    case .hostNotLive: return pool[asked].isLive ? .refused : .done
    case .hostUnreachable: break
    }
    guard asked != host else {
      guard isOfVM else { return .refused }
      guard pool[host].xenopsd == .up else { return .blocked }
      return local[.original].domain == .none ? .done : .refused
    }

    return pool[asked].isLive && pool.serves(asked, callsFrom: host) ? .refused : .done
  }
}
