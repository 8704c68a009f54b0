extension StepDefinition {
  /// See ``StepContext/cloneVM(_:)``.
  static let cloneVM = StepDefinition(
    sentence: "The host takes a snapshot: a copy of the VM's record, its disks and its image.",
    waits: "until the database can be reached.",
    example: Example(in: "checkpoint.host", of: "amended", mayFailByItself: true),
    actors: [.host],
    footprint: { _ in
      Footprint(reads: [.database, .record(.residentOn)])
        .adding(
          [.record(.hasSnapshot), .record(.snapshotResidentOn)],
          where: .isRead([.record(.hasSnapshot), .record(.snapshotResidentOn)]))
    })
}

extension StepContext {
  /// Copies the VM's record into that of a snapshot.
  ///
  /// - Deviation: only `resident_on` of a snapshot's fields is kept, and only for the latest
  ///   snapshot of a VM.
  /// - Code: `ocaml/xapi/xapi_vm_snapshot.ml`, `checkpoint`; `ocaml/xapi/xapi_vm_clone.ml`, `clone`.
  mutating func cloneVM(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    // If nothing reverts to a snapshot, none is kept.
    guard instruction.hasReader else { return .done }

    record.hasSnapshot = true
    record.snapshotResidentOn = record.residentOn
    return .done
  }
}
