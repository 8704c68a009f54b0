import Invariants

/// Finds ledgers that do not match the models that they cover.
struct LedgerCheck {
  let models: [LoadedModel]
  /// The properties that are asked, nil if each model decides.
  let properties: [Property]?
  /// Whether this run rewrites the ledgers.
  let isUpdating: Bool
  /// Whether the run counts states with every reduction.
  let isCounted: Bool

  /// The mistakes, by ledger and place.
  var mistakes: [Diagnostic] {
    var ledgers: [Ledger] = []
    for model in models {
      guard let ledger = model.ledgerLine?.ledger else { continue }
      if !ledgers.contains(where: { $0.path == ledger.path }) { ledgers.append(ledger) }
    }
    let diagnostics = ledgers.flatMap { ledger in
      let found =
        missing(in: ledger) + (isUpdating ? [] : gone(in: ledger) + contradictions(of: ledger))
        + silent(ledger)
      return found.prefix(Mistakes.maximumCount)
    }
    return diagnostics.isEmpty ? [] : Mistakes(diagnostics).diagnostics
  }

  /// Models that the ledger covers but has no numbers for.
  ///
  /// An update adds them, unless the run cannot give a whole entry.
  private func missing(in ledger: Ledger) -> [Diagnostic] {
    guard !isUpdating || properties != nil || !isCounted else { return [] }
    let position = position(of: "numbers", in: ledger)
    return models.compactMap { model in
      guard let line = model.ledgerLine, line.ledger.path == ledger.path, line.pins == nil else {
        return nil
      }
      return Diagnostic(
        file: ledger.path, position: position, keyPath: "numbers",
        message: "found no numbers for the model \(line.model.quoted)",
        remedy: "write them with --update")
    }
  }

  /// Models that the ledger has numbers for but does not cover.
  private func gone(in ledger: Ledger) -> [Diagnostic] {
    ledger.models.lazy.filter { !Self.speaks(ledger, for: $0) }.prefix(Mistakes.maximumCount).map {
      model in
      Diagnostic(
        file: ledger.path, position: ledger.positions[model], keyPath: "numbers",
        message: "found numbers for \(model.quoted), but this ledger covers no such model",
        remedy: "remove every mention of it, or run with --update")
    }
  }

  /// Properties that the ledger has no verdicts for.
  private func silent(_ ledger: Ledger) -> [Diagnostic] {
    let asked = properties ?? Property.allCases
    guard !isUpdating else { return [] }
    let position = position(of: "verdicts", in: ledger)
    return asked.filter { !ledger.properties.contains($0) }.map { property in
      Diagnostic(
        file: ledger.path, position: position, keyPath: "verdicts",
        message: "found no verdicts for \(property.rawValue)", remedy: "write them with --update")
    }
  }

  /// What a model and the ledger expect of the same thing, where they differ: no run can satisfy both.
  private func contradictions(of ledger: Ledger) -> [Diagnostic] {
    models.flatMap { model -> [Diagnostic] in
      guard let line = model.ledgerLine, line.ledger.path == ledger.path, let pins = line.pins,
        let expectation = model.expectation
      else { return [] }
      var differences = Property.allCases.compactMap { property -> String? in
        guard let own = expectation.verdicts[property], own != .notChecked,
          let pinned = pins.verdicts[property], pinned != own
        else { return nil }
        return "\(property.rawValue) is expected to be \(own.phrase) by the model, and "
          + "\(pinned.phrase) by \(ledger.path)"
      }
      let figures = [
        ("states", expectation.states, pins.states as Int?),
        ("generated", expectation.generated, pins.generated),
        ("depth", expectation.depth, pins.depth),
      ]
      differences += figures.compactMap { name, own, pinned in
        guard let own, let pinned, own != pinned else { return nil }
        return "\(name): \(own) is expected by the model, and \(pinned) by \(ledger.path)"
      }
      if let own = expectation.rest, own != pins.rest {
        differences.append(
          "\(PinnedRest.key): \(own.rawValue) is expected by the model, and \(pins.rest.rawValue) by "
            + ledger.path)
      }
      return differences.map {
        Diagnostic(
          file: model.path, keyPath: "expect", message: "found two expectations: \($0)",
          remedy: "remove one, or run with --update")
      }
    }
  }

  private func position(of key: String, in ledger: Ledger) -> SourcePosition? {
    (try? JSONReader.read(ledger.bytes))?[key]?.position
  }

  /// Whether a model file exists, and the ledger is the nearest one above it.
  static func speaks(_ ledger: Ledger, for model: String) -> Bool {
    let path = FoldersAbove.folder(of: ledger.path) + model
    guard (try? Folder.status(of: path).type) == .file, let found = LedgerFile.find(for: path)
    else {
      return false
    }
    return found.model == model
      && Folder.realPath(of: found.path) == Folder.realPath(of: ledger.path)
  }
}
