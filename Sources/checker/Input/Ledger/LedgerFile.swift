/// Finds and reads ledger files.
enum LedgerFile {
  /// The ledger that covers a model, and the path of the model relative to its folder.
  ///
  /// It is the nearest one in the folder of the model or above it, searched as far up as designs
  /// are.
  static func find(for model: String) -> (path: String, model: String)? {
    let folder = FoldersAbove.folder(of: model)
    guard let inner = Folder.realPath(of: folder + ".") else { return nil }
    for (height, prefix) in FoldersAbove.prefixes(of: model).enumerated() {
      let path = prefix + ModelFiles.ledgerName
      guard (try? Folder.status(of: path).type) == .file else { continue }
      guard let outer = Folder.realPath(of: prefix + ".") else { return nil }
      let below = inner.dropFirst(outer.count).drop { $0 == "/" }
      let file = String(model.dropFirst(folder.count))
      return (
        tidy(prefix, folder, height) + ModelFiles.ledgerName,
        below.isEmpty ? file : "\(below)/\(file)"
      )
    }
    return nil
  }

  /// Reads a ledger file.
  static func load(_ path: String) throws(Mistakes) -> Ledger {
    try ledger(try InputFile.bytes(of: path, expecting: .ledger), path: path)
  }

  /// Reads the bytes of a ledger file.
  static func ledger(_ bytes: [UInt8], path: String) throws(Mistakes) -> Ledger {
    let contents = try JSONShape.ledger.decode(bytes, file: path)
    var ledger = Ledger(
      path: path, bytes: bytes, pins: [:], positions: [:],
      properties: contents.verdicts.map(\.property), untakenSteps: contents.untakenSteps)
    for line in contents.numbers {
      ledger.positions[line.name] = line.position
      ledger.pins[line.name] = line.value
    }
    for verdicts in contents.verdicts {
      for model in contents.numbers.map(\.name) {
        ledger.pins[model]?.verdicts[verdicts.property] = verdicts.otherwise
      }
      for (verdict, models) in verdicts.named {
        for model in models {
          ledger.pins[model.value]?.verdicts[verdicts.property] = verdict
        }
      }
    }
    return ledger
  }

  /// A folder above another, spelled without `..` where that is the same folder.
  private static func tidy(_ prefix: String, _ folder: String, _ height: Int) -> String {
    let names = folder.split(separator: "/")
    guard height > 0, names.count >= height, !names.suffix(height).contains("..") else {
      return prefix
    }
    let root = folder.hasPrefix("/") ? "/" : ""
    let shorter = root + names.dropLast(height).map { $0 + "/" }.joined()
    return Folder.realPath(of: shorter + ".") == Folder.realPath(of: prefix + ".")
      ? shorter : prefix
  }
}
