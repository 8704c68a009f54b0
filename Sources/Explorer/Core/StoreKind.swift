/// How states are kept; each way is exact.
///
/// It decides how much memory states take and how fast they are found, never what is found.
public enum StoreKind: String, CaseIterable, Sendable {
  /// Word for word until memory gets short, then compressed.
  case auto

  /// Word for word.
  case plain

  /// Folded by what states have in common.
  case compressed
}
