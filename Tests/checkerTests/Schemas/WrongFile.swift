import Testing

@testable import checker

/// A file with one mistake, which the schema and the program refuse for the same reason.
struct WrongFile: CustomTestStringConvertible, Sendable {
  /// The mistake.
  let what: String
  /// The file.
  let text: String
  /// The position where the schema finds the mistake, as a JSON path.
  let place: String
  /// The message of the program.
  let found: String

  init(_ what: String, _ text: String, at place: String, _ found: String) {
    self.what = what
    self.text = text
    self.place = place
    self.found = found
  }

  var testDescription: String { what }
}

extension SchemaValidator {
  /// The positions of the mistakes in each of several texts, each position once.
  static func places(in texts: [String], _ kind: SchemaKind) throws -> [Set<String>] {
    var places = [Set<String>](repeating: [], count: texts.count)
    try withTemporaryFolder { folder in
      let files = texts.indices.map { "\(folder)/\($0).jsonc" }
      for (file, text) in zip(files, texts) { try OutputFile.write(text, to: file) }
      for line in try mistakes(in: files, kind) {
        let index = try #require(files.firstIndex { line.hasPrefix("\($0): ") }, "\(line)")
        let rest = line.dropFirst(files[index].count + 2)
        places[index].insert(String(rest.prefix { $0 != ":" }))
      }
    }
    return places
  }
}
