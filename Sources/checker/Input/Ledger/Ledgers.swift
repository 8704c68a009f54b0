/// The ledgers read so far; each is read once, and its mistakes are reported once.
struct Ledgers {
  private var known: [String: Ledger?] = [:]

  /// The line of a model in its ledger; nil if no ledger covers it.
  mutating func line(of model: String) throws(Mistakes) -> LedgerLine? {
    guard let (path, name) = LedgerFile.find(for: model) else { return nil }
    let key = Folder.realPath(of: path) ?? path
    if let ledger = known[key] { return ledger.map { LedgerLine(ledger: $0, model: name) } }
    known[key] = .some(nil)
    let ledger = try LedgerFile.load(path)
    known[key] = ledger
    return LedgerLine(ledger: ledger, model: name)
  }
}
