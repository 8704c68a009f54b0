/// The ledger that covers a model.
struct LedgerLine: Sendable {
  /// The ledger.
  var ledger: Ledger

  /// The path of the model relative to the ledger's folder.
  var model: String

  /// The pins of the model; nil if the ledger has none.
  var pins: Ledger.Pins? { ledger.pins[model] }
}
