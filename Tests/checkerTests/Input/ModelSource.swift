@testable import checker

/// The text of a model file in parts, so that a test changes only the part that it is about.
///
/// `title` is on line 2, `design` on line 3, `pool` on line 4, `initially` on line 5, and `more`
/// from line 6 on, all of them from column 3.
struct ModelSource {
  var title = #""A test""#
  var design = "\"\(Repository.proposed)\""
  var pool = #"{ "hosts": 2, "vms": 1 }"#
  var initially = #"[{ "vm": 0, "running": { "on": 0 } }]"#
  var more: [String] = []

  /// A model with a live migration and nothing else.
  static let migration = ModelSource(more: [#""requests": { "migrate": 1 }"#])

  /// The whole file.
  var text: String {
    let parts = [
      #""title": \#(title)"#, #""design": \#(design)"#, #""pool": \#(pool)"#,
      #""initially": \#(initially)"#,
    ]
    return "{\n" + (parts + more).map { "  \($0)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// The model loaded from the file, written to a folder.
  func load(in folder: String, as name: String = "model.jsonc") throws -> LoadedModel {
    try LoadedModel.load(try write(in: folder, as: name))
  }

  /// The path of the file, written to a folder.
  func write(in folder: String, as name: String = "model.jsonc") throws -> String {
    let path = "\(folder)/\(name)"
    try OutputFile.write(text, to: path)
    return path
  }
}

/// The locations of the package's files.
enum Repository {
  /// The folder of the package.
  static let path = #filePath.components(upTo: "/Tests/")
  /// The design that the document proposes.
  static let proposed = path + "/models/designs/proposed.jsonc"
}

extension String {
  /// The text before the last occurrence of a part.
  fileprivate func components(upTo part: String) -> String {
    var end = endIndex
    var current = startIndex
    while current < endIndex {
      if self[current...].hasPrefix(part) { end = current }
      current = index(after: current)
    }
    return String(self[..<end])
  }
}

/// The mistakes in a model file called `model.jsonc`, and in a design called `design.jsonc` next to
/// it, if given; empty if there are none.
func mistakes(in text: String, design: String? = nil) throws -> String {
  var found = ""
  try withTemporaryFolder { folder in
    if let design { try OutputFile.write(design, to: folder + "/design.jsonc") }
    try OutputFile.write(text, to: folder + "/model.jsonc")
    do throws(Mistakes) {
      _ = try LoadedModel.load(folder + "/model.jsonc")
    } catch {
      found = error.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.file = diagnostic.file.map { String($0.dropFirst(folder.count + 1)) }
        return "\(diagnostic)"
      }.joined(separator: "\n")
    }
  }
  return found
}

/// The mistakes in a model file.
func mistakes(in model: ModelSource) throws -> String { try mistakes(in: model.text) }
