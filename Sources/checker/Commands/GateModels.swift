/// The models of a gate: those that the operands name, and that the command line chooses.
struct GateModels {
  let options: Options

  private var selection: ModelSelection {
    ModelSelection(patterns: options.patterns, sizes: options.sizes)
  }

  /// The files of models that operands name and the patterns match.
  func paths(of operands: [String]) throws(CommandFailure) -> [String] {
    let selection = selection
    let idle = try CommandFailure.files { () throws(FileErrors) in
      try selection.idlePatterns(among: operands)
    }
    guard idle.isEmpty else {
      let diagnostics = idle.map { pattern in
        Diagnostic(message: "found no model whose path matches \(pattern.quoted)")
      }
      throw CommandFailure(message: diagnostics.map { "\($0)\n" }.joined())
    }
    return try CommandFailure.files { () throws(FileErrors) in try selection.paths(of: operands) }
  }

  /// Loads the models that the command line chooses; those that cannot be run hide none of the
  /// others.
  func load(_ paths: [String], _ report: inout GateReport) throws(CommandFailure) -> [LoadedModel] {
    var changed = try changedModels(paths)
    var models: [LoadedModel] = []
    var ledgers = Ledgers()
    for path in paths {
      do throws(Mistakes) {
        let model = try LoadedModel.load(path, &ledgers)
        guard changed?.include(model) ?? true else { continue }
        try refuseWithoutExpectation(model)
        models.append(model)
      } catch {
        // A mistake may come from a file that the model only names, so it is always shown.
        report.invalid.append(InvalidModel(path: path, diagnostics: error.diagnostics))
      }
    }
    if models.isEmpty, report.invalid.isEmpty { report.unchangedSince = options.changedSince }
    let sized = models.filter(selection.hasSize)
    guard sized.isEmpty, !models.isEmpty, report.invalid.isEmpty else { return sized }
    if options.changedSince != nil {
      report.unchangedSince = options.changedSince
      return sized
    }
    let sizes = Phrases.list(options.sizes.map(\.rawValue), "or")
    throw CommandFailure(message: "\(Diagnostic(message: "found no model of size \(sizes)"))\n")
  }

  private func changedModels(_ paths: [String]) throws(CommandFailure) -> ChangedModels? {
    guard let revision = options.changedSince, let first = paths.first else { return nil }
    do throws(GitError) {
      return try ChangedModels(since: revision, around: first)
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: "--changed-since: \(error)"))\n")
    }
  }

  /// Refuses a model without expectations, which cannot fail.
  private func refuseWithoutExpectation(_ model: LoadedModel) throws(Mistakes) {
    guard !options.updatesExpectations, model.expectation == nil, model.ledgerLine == nil else {
      return
    }
    throw Mistakes([
      Diagnostic(
        file: model.path, message: "found no \"expect\", which is what a gate compares with",
        remedy: "write it by hand, or with --update")
    ])
  }
}
