/// Meaningless bytes that never change; they pad a record to the size of its blocks, see
/// ``StateBlocks``.
struct Filling<let count: Int>: BitwiseCopyable, Equatable, Sendable {
  private let bytes = InlineArray<count, UInt8>(repeating: 0)

  /// Always true.
  static func == (left: Self, right: Self) -> Bool { true }
}
