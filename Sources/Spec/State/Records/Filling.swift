/// Bytes that say nothing and never change: with them a record fills its block, see ``StateBlocks``.
struct Filling<let count: Int>: BitwiseCopyable, Equatable, Sendable {
  private let bytes = InlineArray<count, UInt8>(repeating: 0)

  /// Always.
  static func == (left: Self, right: Self) -> Bool { true }
}
