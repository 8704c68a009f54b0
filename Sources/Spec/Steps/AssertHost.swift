extension StepEntry {
  /// See ``StepContext/assertHost(_:)``.
  static let assertHost = StepEntry(
    sentence: "The master refuses unless the host may be taken for dead.", actors: [.monitor],
    parameters: [
      .choice("is", "hostUnreachable", "hostOff"),
      .choice("which", "named", "residentOn", isOptional: true),
    ])
}

extension StepContext {
  /// Checks the host that the operator named, or with `which` `residentOn` the one that the VM had
  /// when its record was read, if any.
  ///
  /// - `hostUnreachable` is what xapi asks: `live` is false, or the host does not answer. A host that
  ///   is cut off passes, and its VMs run on. The master itself passes for a VM of which its own
  ///   xenopsd has no domain, and never for itself.
  /// - `hostOff` is a promise: somebody has made sure that the host has no power.
  ///
  /// - Design: none for `hostOff`; a repair. Outside high availability nothing fences a host.
  /// - Code: `ocaml/xapi/xapi_host.ml`, `is_host_alive` and `precheck_destroy_declare_dead`;
  ///   `ocaml/xapi/xapi_vm.ml`, `power_state_reset`.
  mutating func assertHost(_ instruction: InstructionView) -> Outcome {
    let isOfVM = instruction.secondChoice == 1
    guard !isOfVM || pool.isValid(locals.residentOn) else { return .done }
    guard let asked = isOfVM ? locals.residentOn.host : locals.peer else { return .done }
    guard instruction.choice == 0 else { return pool[asked].power == .on ? .refused : .done }
    guard asked != host else {
      guard isOfVM else { return .refused }
      guard pool[host].xenopsd == .up else { return .blocked }
      return local[.original].domain == .none ? .done : .refused
    }

    return pool[asked].isLive && pool.serves(asked, callsFrom: host) ? .refused : .done
  }
}
