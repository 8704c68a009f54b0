@testable import checker

/// Models with one mistake each, of every kind that a schema can find.
enum WrongModels {
  static let all = pools + allowances + expectations + changes

  /// The valid model that they are made from.
  static let right = text([:])

  /// The model with one key changed, added or removed.
  static func wrong(
    _ what: String, _ key: String, _ value: String?, at place: String, _ found: String
  ) -> WrongFile {
    WrongFile(what, text([key: value]), at: "$" + place, found)
  }

  private static func text(_ changes: [String: String?]) -> String {
    let keys = [
      ("title", #""A test""#), ("design", "\"\(Repository.path)/models/designs/amended.jsonc\""),
      ("pool", #"{ "hosts": 3, "vms": 2, "ha": true }"#),
      ("initially", #"[{ "vm": 0, "running": { "on": 2 } }, { "vm": 1, "halted": true }]"#),
      ("protected", "[0]"),
    ]
    let added = changes.filter { change in !keys.contains { $0.0 == change.key } }
    let values = keys.map { key, value in (key, changes[key] ?? value) } + added.map { ($0, $1) }
    let lines = values.compactMap { key, value in value.map { "  \"\(key)\": \($0)" } }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
