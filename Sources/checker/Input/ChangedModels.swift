/// The models that differ since a revision: their file, their design, their saved traces, or their
/// entry in a ledger.
struct ChangedModels {
  private let base: GitRevision
  private let files: Set<String>
  private var oldPins: [String: [String: Ledger.Pins]?] = [:]

  /// The models that differ since the work tree left a revision.
  init(since revision: String, around model: String) throws(GitError) {
    base = try GitRevision(revision, around: model).commonAncestor()
    files = try base.changedFiles()
  }

  /// Whether a model differs.
  mutating func include(_ model: LoadedModel) -> Bool {
    let traces = (try? SavedTraces.paths(of: model.path)) ?? []
    let paths = [model.path] + model.files.values + traces
    if paths.contains(where: isChanged) || hasLostTrace(model) { return true }
    guard let line = model.ledgerLine, isChanged(line.ledger.path) else { return false }
    guard let old = pins(in: line.ledger) else { return true }
    return old[line.model] != line.pins
  }

  private func isChanged(_ path: String) -> Bool {
    files.contains(Folder.realPath(of: path) ?? path)
  }

  /// Whether a saved trace of the model is gone.
  private func hasLostTrace(_ model: LoadedModel) -> Bool {
    guard let path = Folder.realPath(of: model.path) else { return false }
    let stem = path.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
    let start = FoldersAbove.folder(of: path) + stem + "."
    return files.contains { $0.hasPrefix(start) && $0.hasSuffix(SavedTraces.nameEnd) }
  }

  /// The pins that a ledger had; nil if it was not there or could not be read.
  private mutating func pins(in ledger: Ledger) -> [String: Ledger.Pins]? {
    if let known = oldPins[ledger.path] { return known }
    let bytes = try? base.files.read(ledger.path)
    let old = bytes.flatMap { try? LedgerFile.ledger($0, path: ledger.path).pins }
    oldPins[ledger.path] = .some(old)
    return old
  }
}
