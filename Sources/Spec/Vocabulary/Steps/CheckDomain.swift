extension StepDefinition {
  /// See ``StepContext/checkDomain(_:)``.
  static let checkDomain = StepDefinition(
    sentence: "xenopsd destroys a domain that is half built or has shut down, and leaves others.",
    fails: "with unknown=fails, if xenopsd does not know the uuid; with name=any, never.",
    example: Example(in: "xenopsd.start", of: "amended", with: ["name": "any"]),
    actors: [.xenopsd, .receiver],
    parameters: [
      .choice("name", CheckedName.self), .optional("unknown", UnknownUUID.self),
    ],
    failsOnlyIf: { $0.secondValue() == UnknownUUID.fails },
    domains: { .destroysUseless($0.value(CheckedName.self).names) },
    footprint: { step in
      step.value(CheckedName.self).names.reduce(Footprint()) {
        $0.adding(Footprint(reads: [.copy($1)])).adding(.destroying($1))
      }
    })

  enum CheckedName: UInt8, ParameterValue {
    case original, destinationTemporary, sourceTemporary, startTemporary, any

    static let meaning = "The uuid whose domain is checked."

    /// The names, in declaration order.
    var names: [Name] { self == .any ? Name.allCases : [Name(stored: rawValue)] }

    var sentence: String {
      self == .any
        ? "One domain after another, under any name." : Name(stored: rawValue).sentence
    }
  }
}

extension StepContext {
  /// Destroys the domain if it is half built or useless.
  ///
  /// A domain is half built if its “action-request” says “poweroff”, and useless if it has shut
  /// down for any reason. A domain that has shut down for a reboot is left for xenopsd to notice.
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

  /// The first name, among one or all, whose domain must be destroyed.
  @inline(__always)
  private func firstUseless(of checked: StepDefinition.CheckedName) -> Name? {
    for raw in 0..<UInt8(Name.count) where checked == .any || checked.rawValue == raw {
      guard let name = Name(rawValue: raw) else { continue }
      switch local[name].knownDomain {
      case .none: continue
      case .rebooting: if name != .original { return name }
      case .suspended, .superseded, .shutOff: return name
      case .building, .built, .running: if !local[name].isSurvivable { return name }
      }
    }
    return nil
  }
}
