/// How states are kept.
///
/// It decides how much memory they take and how fast they are found, never what is found: each way is
/// exact.
public enum StoreKind: String, CaseIterable, Sendable {
  /// Word for word until memory gets short, then compressed.
  case auto

  /// Word for word.
  case plain

  /// Folded by what states have in common.
  case compressed
}
