/// A model of a gate that cannot be run: its file, its design or its ledger is wrong, or nothing says
/// what to expect.
struct InvalidModel: Equatable, Sendable {
  /// The path of the model.
  var path: String
  /// The mistakes; at least one.
  var diagnostics: [Diagnostic]

  /// Each distinct mistake once, with the affected models.
  static func mistakes(
    of models: [InvalidModel]
  ) -> [(diagnostic: Diagnostic, models: [String])] {
    var mistakes: [(diagnostic: Diagnostic, models: [String])] = []
    for model in models {
      for var diagnostic in model.diagnostics {
        diagnostic.file = diagnostic.file.map { Folder.plainPath(of: $0) }
        if let known = mistakes.firstIndex(where: { $0.diagnostic == diagnostic }) {
          mistakes[known].models.append(model.path)
        } else {
          mistakes.append((diagnostic, [model.path]))
        }
      }
    }
    return mistakes
  }

  /// Mistakes in other files than models, by file.
  static func byFile(_ diagnostics: [Diagnostic]) -> [InvalidModel] {
    var files: [InvalidModel] = []
    for diagnostic in diagnostics {
      let path = diagnostic.file ?? ""
      if let index = files.firstIndex(where: { $0.path == path }) {
        files[index].diagnostics.append(diagnostic)
      } else {
        files.append(InvalidModel(path: path, diagnostics: [diagnostic]))
      }
    }
    return files
  }
}
