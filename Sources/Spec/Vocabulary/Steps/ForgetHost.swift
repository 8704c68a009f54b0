extension StepDefinition {
  /// See ``StepContext/forgetHost(_:)``.
  static let forgetHost = StepDefinition(
    sentence: "The master removes the host's record; references to it are no longer valid.",
    ends:
      "with if=noResidents, if a VM is resident there or the host is not declared dead: the procedure ends without a clean-up.",
    example: Example(in: "Host.destroy", of: "amended", with: ["if": "noResidents"]),
    actors: [.monitor], parameters: [.optional("if", ForgetCondition.self)],
    subject: { _ in .hostAtHand },
    footprint: { step in
      var reads: StateParts = [.local(.peer)]
      if step.value() == ForgetCondition.noResidents {
        reads.formUnion([.host(.liveness, of: .any), .record(.residentOn, of: .any)])
      }
      return Footprint(
        reads: reads, writes: [.host(.isForgotten, of: .any)],
        alters: [.host(.answer, of: .any)])
    })

  enum ForgetCondition: UInt8, ParameterValue {
    case anyway, noResidents

    static let meaning = "The condition under which the record is removed."

    var sentence: String {
      switch self {
      case .anyway: "No further condition."
      case .noResidents: "No VM is resident there, and the host is still declared dead."
      }
    }
  }
}

extension StepContext {
  /// Removes the record of the current host.
  ///
  /// The host itself does not learn of it.
  ///
  /// With `if` `noResidents`, it checks and removes in one database transaction.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `destroy`: `Db.Host.destroy`.
  mutating func forgetHost(_ instruction: InstructionView) -> Outcome {
    let isUnused = pool[locals.peer].liveness == .declaredDead && !hasResidents(on: locals.peer)
    guard instruction.value() == StepDefinition.ForgetCondition.anyway || isUnused else {
      return .refused
    }

    pool[locals.peer].isForgotten = true
    pool[locals.peer].answer = .none
    return .done
  }
}
