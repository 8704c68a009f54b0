extension Instruction {
  /// The parts that the step reads and writes, including those of its conditions.
  public var footprint: Footprint {
    var footprint = kind.definition.footprint(self)
    guard !traits.contains(.asksConditions) else { return footprint }
    for condition in conditions.list {
      footprint.reads.formUnion(condition.reads(isAdmission: false))
    }
    return footprint
  }

  /// Whether the step starts a xenopsd operation.
  var startsOperation: Bool {
    if case .xenopsd = kind.definition.starts(self) { return true }
    return false
  }

  /// Whether the step may have an effect.
  public func mayHave(_ effect: Effects) -> Bool { footprint.effects.contains(effect) }

  /// Whether the step may set a field to a value that nothing has set before.
  public func mayWrite(_ field: StateField) -> Bool {
    Actor.allCases.contains { footprint.written.fields(for: $0).contains(field) }
  }
}
