/// What the reference of the vocabulary says of a condition.
extension Condition {
  /// The condition in one sentence.
  public var sentence: String {
    let first = phrase.prefix { $0 != " " }
    let isName = first.contains("_") || first == "xenopsd"
    return (isName ? phrase : phrase.prefix(1).uppercased() + phrase.dropFirst()) + "."
  }

  /// The steps of which at least one must come before a step with this condition; empty if none must.
  public var neededReaders: [StepKind] { isKnownWithoutReading ? [] : readers }

  /// The parts that it reads when `admit` asks it; empty if `admit` cannot.
  public var partsReadByAdmit: [StatePart] { isAdmission ? reads(isAdmission: true).list : [] }

  /// The parts that it reads when another step has it; empty if no other can.
  public var partsReadElsewhere: [StatePart] {
    subject == .admission ? [] : reads(isAdmission: false).list
  }
}

extension Condition.Subject {
  /// When conditions with this subject are asked, and of what.
  public var sentence: String {
    switch self {
    case .powerState:
      "admit asks it of the database, at that moment. Elsewhere in a call it is asked of what an "
        + "earlier step has read, which may be out of date."
    case .admission: "admit asks it of the database, at that moment."
    case .reading:
      "It is asked of what an earlier step of the same thread has read, which may be out of date."
    case .place:
      "It is asked of the host on which this half of a call executes, which never changes."
    }
  }
}
