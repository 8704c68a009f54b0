/// How states are stored; every kind is exact.
///
/// The kind decides how much memory states take and how fast look-ups are, never the result.
public enum StoreKind: String, CaseIterable, Sendable {
  /// Word for word until memory runs short, then compressed.
  case auto

  /// Word for word.
  case plain

  /// Compressed: parts that states have in common are stored once.
  case compressed
}
