/// The kind of schema to write; the raw value is the operand of `checker schema`.
enum SchemaKind: String, CaseIterable, Sendable {
  case design
  case model
  /// For ledgers, which pin the expectations for the models of a folder.
  case expected
  /// For traces, each a saved counterexample.
  case trace
}
