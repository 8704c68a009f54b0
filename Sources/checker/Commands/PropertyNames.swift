import Invariants

/// The properties that `--property` names.
enum PropertyNames {
  /// The properties, nil if none is named and each model decides.
  static func properties(_ names: [String]) throws(CommandFailure) -> [Property]? {
    guard !names.isEmpty else { return nil }
    var message = ""
    var properties: [Property] = []
    for name in names {
      if let property = Property(rawValue: name) {
        if !properties.contains(property) { properties.append(property) }
      } else {
        let known = Property.allCases.map(\.rawValue)
        let nearest = NearestName.phrase(for: name, among: known)
        let remedy = nearest.isEmpty ? ", expected one of \(Phrases.list(known, "or"))" : nearest
        message += "checker: error: found no property \(name.quoted)\(remedy)\n"
      }
    }
    guard message.isEmpty else { throw CommandFailure(message: message) }
    return Property.allCases.filter { properties.contains($0) }
  }
}
