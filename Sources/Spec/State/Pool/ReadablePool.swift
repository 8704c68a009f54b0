/// A readable pool: a state, or a view of one.
public protocol ReadablePool {
  /// The database record of a VM.
  subscript(vm: VM) -> VMRecord { get }

  /// A host.
  subscript(host: Host) -> HostRecord { get }

  /// The state of a VM in a host's xenopsd and Xen.
  subscript(host: Host, vm: VM) -> XenopsdRecord { get }

  /// The state of a VM under one name in a host's xenopsd and Xen.
  subscript(host: Host, vm: VM, name: Name) -> VMCopy { get }

  /// A call slot.
  subscript(call index: Int) -> Call { get }

  /// The host whose xapi is the master and owns the database.
  var master: Host { get }

  /// Whether the master has surveyed the whole pool since its xapi started.
  var isKnown: Bool { get }
}

extension PoolState: ReadablePool {}
