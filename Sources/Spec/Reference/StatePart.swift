/// One part of a footprint, for people to read.
public struct StatePart: Hashable, Sendable {
  /// The records that the part belongs to, such as `every host`.
  public var owner: String
  /// The field in words, such as `resident_on`.
  public var meaning: String
}

extension StateParts {
  /// The parts in words, by field.
  public var list: [StatePart] {
    let copies = Name.allCases.map { StateField.xenopsd(.copy($0)) }
    let hasEveryCopy = [own, others].allSatisfy { fields in
      copies.allSatisfy(fields.contains) || !copies.contains(where: fields.contains)
    }
    let fields = StateField.all.filter { field in
      let isRepeated = hasEveryCopy && copies.dropFirst().contains(field)
      return !isRepeated && (own.contains(field) || others.contains(field))
    }
    return fields.map { field in
      StatePart(
        owner: field.owner(isOwn: own.contains(field), isOther: others.contains(field)),
        meaning: hasEveryCopy && copies.first == field ? Self.everyCopy : field.meaning)
    } + locals.list.map { StatePart(owner: "the thread itself", meaning: $0.meaning) }
  }

  /// The copies under every uuid.
  private static let everyCopy = "metadata and domain under every uuid"
}

extension StateField {
  /// The records whose field it is.
  fileprivate func owner(isOwn: Bool, isOther: Bool) -> String {
    switch self {
    case .record: isOther ? (isOwn ? "every VM's record" : "other VMs' records") : "the VM's record"
    case .host: isOther ? (isOwn ? "every host" : "other hosts") : "the host"
    case .xenopsd:
      isOther ? (isOwn ? "every xenopsd" : "other xenopsds") : "the VM in the host's xenopsd"
    case .call: isOther ? (isOwn ? "every call" : "other calls") : "the call"
    case .pool: "the pool"
    case .thread(let thread, _): thread.meaning
    }
  }
}

extension XapiThread {
  /// The thread in words.
  fileprivate var meaning: String {
    switch self {
    case .background: "the start-up or event thread of a xapi"
    case .inspection: "the thread that answers the overview"
    case .overview: "the overview's thread"
    case .monitor: "the monitor's thread"
    }
  }
}
