/// The ledger that speaks for a model.
struct LedgerLine: Sendable {
  /// The ledger.
  var ledger: Ledger

  /// The path of the model from the ledger's folder.
  var model: String

  /// The entry of the model; nil if there is none.
  var entry: Ledger.Entry? { ledger.entries[model] }
}
