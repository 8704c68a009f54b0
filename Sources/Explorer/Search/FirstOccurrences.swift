/// The first occurrence of each property's subject and of its violation: the nearest, and among
/// equally near ones the first.
///
/// All recorded occurrences of a property are from one level: the search stops looking for more
/// after the level with the first.
@usableFromInline struct FirstOccurrences: Sendable, Equatable {
  /// The first occurrence of the subject of each property.
  @usableFromInline var applications: [Occurrence?]

  /// The first violation of each property.
  @usableFromInline var violations: [Occurrence?]

  @usableFromInline init(propertyCount: Int) {
    precondition(propertyCount >= 0 && propertyCount <= 64, "there are at most 64 properties")
    applications = Array(repeating: nil, count: propertyCount)
    violations = Array(repeating: nil, count: propertyCount)
  }

  /// Records findings, keeping the nearer of two occurrences.
  @usableFromInline mutating func note(_ findings: Findings, at occurrence: Occurrence) {
    Self.note(findings.applied, at: occurrence, in: &applications)
    Self.note(findings.violated, at: occurrence, in: &violations)
  }

  private static func note(_ bits: UInt64, at occurrence: Occurrence, in list: inout [Occurrence?])
  {
    var rest = bits
    while rest != 0 {
      let property = rest.trailingZeroBitCount
      precondition(property < list.count, "findings name a property that does not exist")
      if list[property].map(occurrence.precedes) ?? true { list[property] = occurrence }
      rest &= rest - 1
    }
  }

  /// Takes over others' occurrences where they are nearer.
  @usableFromInline mutating func merge(_ other: FirstOccurrences) {
    for property in applications.indices {
      if let occurrence = other.applications[property] {
        Self.note(1 << UInt64(property), at: occurrence, in: &applications)
      }
      if let occurrence = other.violations[property] {
        Self.note(1 << UInt64(property), at: occurrence, in: &violations)
      }
    }
  }

  /// The properties with a recorded occurrence, one bit each.
  @usableFromInline var findings: Findings {
    func bits(_ list: [Occurrence?]) -> UInt64 {
      list.indices.reduce(0) { list[$1] == nil ? $0 : $0 | 1 << UInt64($1) }
    }
    return Findings(applied: bits(applications), violated: bits(violations))
  }

  /// Forgets all violations except the nearest: among several, the first, and there the violation
  /// of the first property.
  ///
  /// They may be from several levels: a search that fails fast only after it was resumed has the
  /// violations that it found before.
  ///
  /// - Parameter levelStarts: the number of the first state at each depth.
  @usableFromInline mutating func keepNearestViolation(levelStarts: [Int]) {
    let violated = violations.indices.compactMap { property in
      violations[property].map { (property: property, occurrence: $0) }
    }
    let nearest = violated.min { first, second in
      let (first, second) = (first.occurrence, second.occurrence)
      return (first.distance(levelStarts: levelStarts), first.state, first.transition ?? -1)
        < (second.distance(levelStarts: levelStarts), second.state, second.transition ?? -1)
    }
    for property in violations.indices where property != nearest?.property {
      violations[property] = nil
    }
  }
}
