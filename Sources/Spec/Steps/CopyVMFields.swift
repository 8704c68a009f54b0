extension StepEntry {
  /// See ``StepContext/copyVMFields(_:)``.
  static let copyVMFields = StepEntry(
    sentence: "The master copies the fields of the snapshot's record into the VM's.",
    actors: [.master],
    parameters: [.choice("residentOn", "kept", "copied", isOptional: true)])
}

extension StepContext {
  /// Copies what a revert copies; `power_state` is never among it, `resident_on` only with
  /// `residentOn` `copied`.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_snapshot.ml`, `copy_vm_fields` and its `do_not_copy`, where
  ///   `resident_on` is since d486c2dfbf.
  mutating func copyVMFields(_ instruction: InstructionView) -> Outcome {
    if instruction.choice == 1 { record.residentOn = record.snapshotResidentOn }
    return .done
  }
}
