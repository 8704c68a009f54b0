extension StepDeclaration {
  /// Whether the step sends something to another thread, or waits for one.
  var communicates: Bool {
    guard let kind = StepKind(spelling: step.value) else { return false }
    return Instruction(kind, plainArguments).communicates
  }
}

extension Instruction {
  /// Whether the step is a remote call, starts or is moved on by another thread, or changes the stream,
  /// the call or the locals of another.
  ///
  /// A rename does, too: it can drop the event that a call waits for.
  var communicates: Bool {
    let definition = kind.definition
    if definition.remote(self) != .no || definition.starts(self) != nil { return true }
    if definition.wokenBy != .nobody || definition.traits.contains(.setsBarrier) { return true }
    return footprint.changes.others.list.contains { field in
      switch field {
      case .thread, .call, .xenopsd(.stream): true
      case .record, .host, .xenopsd, .pool: false
      }
    }
  }
}
