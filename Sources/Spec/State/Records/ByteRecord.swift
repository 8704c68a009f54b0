/// A record in which every byte is a field or filling, so that equal records have equal bytes.
///
/// Needed because its arrays are not `Equatable`.
public protocol ByteRecord: BitwiseCopyable, Equatable {}

extension ByteRecord {
  /// Whether every field is equal.
  public static func == (left: Self, right: Self) -> Bool {
    withUnsafeBytes(of: left) { leftBytes in
      withUnsafeBytes(of: right) { leftBytes.elementsEqual($0) }
    }
  }
}
