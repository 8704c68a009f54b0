/// A host of the pool, by its position in the model: `host0`, `host1` and so on.
public struct Host: BitwiseCopyable, Hashable, Sendable {
  /// The position, from 0.
  @inlinable public var index: Int { Int(rawValue) }

  /// The position as it is stored.
  public var rawValue: UInt8

  /// The most hosts that a model may have.
  @inlinable public static var maximumCount: Int { 4 }

  /// The host at a position.
  @inlinable public init(_ index: Int) { rawValue = UInt8(truncatingIfNeeded: index) }

  /// The name in traces: `host0`.
  public var phrase: String { "host\(rawValue)" }
}

/// One value for every host that a model may have; the only place where the bound is a literal.
public typealias PerHost<Element> = InlineArray<4, Element>

/// A database reference to a host, null when it refers to none.
public struct HostReference: BitwiseCopyable, Equatable, Sendable {
  /// Zero for null, otherwise the position of the host plus one.
  public var rawValue: UInt8

  /// The reference that refers to no host.
  @inlinable public static var null: HostReference { HostReference(rawValue: 0) }

  /// The reference to a host.
  @inlinable public init(_ host: Host) { rawValue = host.rawValue + 1 }

  /// The reference with a stored value.
  @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The host, nil for null; its record may be gone, see ``ReadablePool/isValid(_:)``.
  @inlinable public var host: Host? { rawValue != 0 ? Host(Int(rawValue) - 1) : nil }

  /// The value in traces: `host0` or `null`.
  public var phrase: String { host?.phrase ?? "null" }
}
