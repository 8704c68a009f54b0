/// The ledger that speaks for a model.
struct LedgerLine: Sendable {
  /// The ledger.
  var ledger: Ledger

  /// The path of the model from the ledger's folder.
  var model: String

  /// What it says about the model, nil when it does not have it.
  var entry: Ledger.Entry? { ledger.entries[model] }
}
