extension StepDefinition {
  /// See ``StepContext/writeAlwaysRun(_:)``.
  static let writeAlwaysRun = StepDefinition(
    sentence:
      "xapi writes ha_always_run: whether high availability starts the VM when it is Halted.",
    waits: "until the database can be reached.",
    example: Example(
      in: "event", of: "amended", with: ["to": "false", "if": "internalShutdownIsWish"],
      when: [.metadataPresent, .notRunning, .notSuspended, .noXenopsdOperation]),
    actors: [.background, .host],
    parameters: [
      .choice("to", AlwaysRun.self), .optional("if", InternalShutdown.self),
    ],
    remote: { _ in .write },
    isNeeded: { step, demand in
      demand.keepsRunning
        && (step.secondValue() == InternalShutdown.anyway || !demand.rebootsOnInternalShutdown)
    },
    footprint: { _ in Footprint(reads: .database, writes: [.record(.alwaysRun)]) })

  enum AlwaysRun: UInt8, ParameterValue {
    case `false`, `true`

    static let meaning = "The value that is written."

    var sentence: String {
      switch self {
      case .false: "A VM that is Halted stays so."
      case .true: "A VM that is Halted is started."
      }
    }
  }

  enum InternalShutdown: UInt8, ParameterValue {
    case anyway, internalShutdownIsWish

    static let meaning = "The setting of the pool under which it is written."

    var sentence: String {
      switch self {
      case .anyway: "Whatever the setting of the pool."
      case .internalShutdownIsWish:
        "Only if ha_reboot_vm_on_internal_shutdown of the pool is false."
      }
    }
  }
}

extension StepContext {
  /// Writes the wish that high availability keeps the VM running.
  ///
  /// With `if` `internalShutdownIsWish`, only in a pool whose `ha_reboot_vm_on_internal_shutdown` is
  /// false: there a guest that shuts itself down is to stay down, elsewhere it has failed.
  ///
  /// A model without protected VMs leaves the step out.
  ///
  /// - Code: `ocaml/xapi/xapi_vm.ml`, `start`, `resume`, `suspend`, `clean_shutdown`,
  ///   `hard_shutdown`; `ocaml/xapi/xapi_xenops.ml`, `update_vm`.
  mutating func writeAlwaysRun(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    record.alwaysRun = instruction.value() == StepDefinition.AlwaysRun.true
    return .done
  }
}
