/// The dimensions of a pool.
public struct PoolSize: BitwiseCopyable, Equatable, Sendable {
  /// The number of hosts, 1 to 4.
  public var hostCount: Int
  /// The number of VMs, 1 to 4.
  public var vmCount: Int
  /// The number of calls that can be in progress at once.
  public var callCount: Int

  /// The most calls that a model may request in total.
  public static let maximumCallCount = PerCall<Bool>.count

  /// A pool with the given numbers of hosts, VMs and calls.
  public init(hostCount: Int, vmCount: Int, callCount: Int) {
    self.hostCount = hostCount
    self.vmCount = vmCount
    self.callCount = callCount
  }
}

/// One value for every call slot; the only place where the bound is a literal.
public typealias PerCall<Element> = InlineArray<8, Element>

/// One value for every host and VM, see ``PoolState/slot(_:_:)``; ``PerHost`` times ``PerVM``.
public typealias PerHostAndVM<Element> = InlineArray<16, Element>
