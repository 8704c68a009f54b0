extension StepDefinition {
  /// See ``StepContext/copyVMFields(_:)``.
  static let copyVMFields = StepDefinition(
    sentence: "The master copies the fields of the snapshot's record into the VM's.",
    example: Example(in: "revert.master", of: "amended"),
    actors: [.master],
    parameters: [.optional("residentOn", CopiedField.self)],
    footprint: { step in
      guard step.value() == CopiedField.copied else { return Footprint() }
      return Footprint(
        reads: [.record(.snapshotResidentOn)], writes: [.record(.residentOn)])
    })

  enum CopiedField: UInt8, ParameterValue {
    case kept, copied

    static let meaning = "Whether the snapshot's resident_on is copied."

    var sentence: String {
      switch self {
      case .kept: "The VM's own value stays."
      case .copied: "The snapshot's value replaces it."
      }
    }
  }
}

extension StepContext {
  /// Copies the fields that a revert copies: never `power_state`, and `resident_on` only with
  /// `residentOn` `copied`.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_snapshot.ml`, `copy_vm_fields` and its `do_not_copy`, which
  ///   contains `resident_on` since d486c2dfbf.
  mutating func copyVMFields(_ instruction: InstructionView) -> Outcome {
    if instruction.value() == StepDefinition.CopiedField.copied {
      record.residentOn = record.snapshotResidentOn
    }
    return .done
  }
}
