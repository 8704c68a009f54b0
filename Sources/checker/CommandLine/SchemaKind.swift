/// Which schema is written; the raw value is the operand of `checker schema`.
enum SchemaKind: String, CaseIterable, Sendable {
  case design
  case model
  /// Of ledgers, which pin what is expected of the models of a folder.
  case expected
}
