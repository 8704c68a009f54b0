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
}
