extension StepDefinition {
  /// See ``StepContext/rememberEvent(_:)``.
  static let rememberEvent = StepDefinition(
    sentence: "xapi remembers what it has read from xenopsd.",
    example: Example(in: "event", of: "proposed", with: ["of": "anyVM"], when: [.changed]),
    actors: [.background],
    parameters: [.optional("of", RememberedVMs.self)],
    placement: { _ in
      [
        .after(
          [.readXenopsd], "no \"readXenopsd\" before it has read anything", unlessCleanUp: true)
      ]
    },
    footprint: { _ in
      Footprint(
        reads: [.xenopsd(.lastEvent), .local(.observation)], writes: [.xenopsd(.lastEvent)])
    })

  enum RememberedVMs: UInt8, ParameterValue {
    case registeredVM, anyVM

    static let meaning = "The VMs whose last event is remembered."

    var sentence: String {
      switch self {
      case .registeredVM: "Only a VM that is registered; of another nothing is remembered."
      case .anyVM: "Any VM, which is registered by its first event."
      }
    }
  }
}

extension StepContext {
  /// Replaces the VM's entry in xapi's memory of events.
  ///
  /// A VM that is not registered gets none, unless `of` is `anyVM`.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `update_vm_internal`; `Xenops_cache.update`.
  mutating func rememberEvent(_ instruction: InstructionView) -> Outcome {
    let isAny = instruction.value() == StepDefinition.RememberedVMs.anyVM
    if isAny || local.lastEvent != .unregistered {
      local.lastEvent = LastEvent(locals.observation)
    }
    return .done
  }
}
