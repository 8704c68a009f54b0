/// Where each property first had something to say, and where it was first violated.
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

  /// Records findings, keeping of two occurrences the one that comes first.
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

  /// Takes over what others found, where it comes first.
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

  /// What has been recorded, as one bit a property.
  @usableFromInline var findings: Findings {
    func bits(_ list: [Occurrence?]) -> UInt64 {
      list.indices.reduce(0) { list[$1] == nil ? $0 : $0 | 1 << UInt64($1) }
    }
    return Findings(applied: bits(applications), violated: bits(violations))
  }

  /// Forgets all violations but the first, of the first property where several begin together.
  @usableFromInline mutating func keepLeastViolation() {
    var least: Int?
    for property in violations.indices {
      guard let occurrence = violations[property] else { continue }
      if let other = least.flatMap({ violations[$0] }), !occurrence.precedes(other) { continue }
      least = property
    }
    for property in violations.indices where property != least { violations[property] = nil }
  }
}
