/// A virtual machine, by its position in the model: `vm0`, `vm1` and so on.
public struct VM: BitwiseCopyable, Hashable, Sendable {
  /// The position, from 0.
  @inlinable public var index: Int { Int(rawValue) }

  /// The position as it is stored.
  public var rawValue: UInt8

  /// The most VMs that a model may have.
  @inlinable public static var maximumCount: Int { 4 }

  /// The VM at a position.
  @inlinable public init(_ index: Int) { rawValue = UInt8(truncatingIfNeeded: index) }

  /// The name in traces: `vm0`.
  public var phrase: String { "vm\(rawValue)" }
}

/// One value for every VM that a model may have; the only place where the bound is a literal.
public typealias PerVM<Element> = InlineArray<4, Element>
