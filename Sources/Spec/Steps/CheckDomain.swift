extension StepEntry {
  /// See ``StepContext/checkDomain(_:)``.
  static let checkDomain = StepEntry(
    sentence: "xenopsd destroys a domain that is half built or has shut down, and leaves others.",
    actors: [.xenopsd, .receiver],
    parameters: [
      .choice(
        "name", "original", "destinationTemporary", "sourceTemporary", "startTemporary", "any"),
      .choice("unknown", "passed", "fails", isOptional: true),
    ],
    canFail: true)
}

extension StepContext {
  /// Compares the domain with what should be.
  ///
  /// One whose “action-request” says “poweroff” is half built, one that has shut down, for whatever
  /// reason, is of no use. One that has shut down for a reboot is left: xenopsd will notice it. With
  /// `any`, one domain after the other, whatever its name. With `unknown` `fails`, fails when
  /// xenopsd does not know the name, which ends the clean-up that it is part of.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_check_state`.
  mutating func checkDomain(_ instruction: InstructionView) -> Outcome {
    if instruction.secondChoice == 1, let name = Name(rawValue: instruction.choice),
      !local[name].isPresent
    {
      return .failed
    }
    guard let name = firstUseless(among: instruction.choice) else { return .done }

    destroy(name)
    return .again
  }

  /// The first name whose domain is to be destroyed, among one or all.
  @inline(__always)
  private func firstUseless(among choice: UInt8) -> Name? {
    for raw in 0..<UInt8(Name.count) where choice == raw || Int(choice) == Name.count {
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
