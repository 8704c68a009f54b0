import Glibc
public import Spec

/// A whole state as a key: two keys are equal if all of their bytes are.
///
/// The marks of written parts are at the end of a state. They say nothing about the pool, and are
/// left out.
public struct StateBytes: Hashable {
  /// The bytes of the marks.
  public static let markByteCount = 16

  private var state: PoolState

  /// The bytes of a state.
  public init(_ state: PoolState) { self.state = state }

  /// Calls a function with the bytes.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: state) { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes.dropLast(Self.markByteCount)))
    }
  }

  /// Feeds the bytes to a hash function.
  public func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  /// Whether all bytes are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.withBytes { left in
      right.withBytes { right in
        guard let left = left.baseAddress, let other = right.baseAddress else { return false }
        return memcmp(left, other, right.count) == 0
      }
    }
  }
}
