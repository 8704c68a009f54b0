/// The ledgers read so far; each is read once.
struct Ledgers {
  private var known: [String: Result<Ledger, Mistakes>] = [:]

  /// The line of a model in its ledger; nil if no ledger covers it.
  ///
  /// - Throws: the mistakes of the ledger, for each model that it covers.
  mutating func line(of model: String) throws(Mistakes) -> LedgerLine? {
    guard let (path, name) = LedgerFile.find(for: model) else { return nil }
    let key = Folder.realPath(of: path) ?? path
    if known[key] == nil {
      do throws(Mistakes) { known[key] = .success(try LedgerFile.load(path)) } catch {
        known[key] = .failure(error)
      }
    }
    switch known[key] {
    case .success(let ledger): return LedgerLine(ledger: ledger, model: name)
    case .failure(let mistakes): throw mistakes
    case nil: return nil
    }
  }
}
