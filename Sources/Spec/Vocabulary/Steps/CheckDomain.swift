extension StepDefinition {
  /// See ``StepContext/checkDomain(_:)``.
  static let checkDomain = StepDefinition(
    sentence: "xenopsd destroys a domain that is half built or has shut down, and leaves others.",
    actors: [.xenopsd, .receiver],
    parameters: [
      .choice("name", CheckedName.self), .optional("unknown", UnknownUUID.self),
    ],
    canFail: { $0.secondValue() == UnknownUUID.fails },
    domains: { .destroysUseless($0.value(CheckedName.self).names) },
    footprint: { step in
      step.value(CheckedName.self).names.reduce(Footprint()) {
        $0.adding(Footprint(reads: [.copy($1)])).adding(.destroying($1))
      }
    })

  /// Which domain `checkDomain` looks at.
  enum CheckedName: UInt8, ParameterValue {
    case original, destinationTemporary, sourceTemporary, startTemporary, any

    /// The names, in their order.
    var names: [Name] { self == .any ? Name.allCases : [Name(stored: rawValue)] }

    var sentence: String {
      self == .any
        ? "One domain after the other, whatever its name." : Name(stored: rawValue).sentence
    }
  }
}

extension StepContext {
  /// Compares the domain with what should be.
  ///
  /// One whose “action-request” says “poweroff” is half built, one that has shut down, for any
  /// reason, is of no use. One that has shut down for a reboot is left: xenopsd will notice it. With
  /// `any`, one domain after the other, under any name. With `unknown` `fails`, fails when
  /// xenopsd does not know the name, which ends the clean-up that it is part of.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_check_state`.
  mutating func checkDomain(_ instruction: InstructionView) -> Outcome {
    let checked: StepDefinition.CheckedName = instruction.value()
    if instruction.secondValue() == StepDefinition.UnknownUUID.fails,
      let name = Name(rawValue: checked.rawValue), !local[name].isPresent
    {
      return .failed
    }
    guard let name = firstUseless(of: checked) else { return .done }

    destroy(name)
    return .again
  }

  /// The first name whose domain is to be destroyed, among one or all.
  @inline(__always)
  private func firstUseless(of checked: StepDefinition.CheckedName) -> Name? {
    for raw in 0..<UInt8(Name.count) where checked == .any || checked.rawValue == raw {
      guard let name = Name(rawValue: raw) else { continue }
      switch local[name].domain {
      case .none: continue
      case .rebooting: if name != .original { return name }
      case .suspended, .superseded, .shutOff: return name
      case .building, .built, .running: if !local[name].isSurvivable { return name }
      }
    }
    return nil
  }
}
