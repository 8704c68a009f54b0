/// What can be read of a pool: a state, or a view of one.
public protocol ReadablePool {
  /// The database record of a VM.
  subscript(vm: VM) -> VMRecord { get }

  /// A host.
  subscript(host: Host) -> HostRecord { get }

  /// What a host's xenopsd and Xen hold of a VM.
  subscript(host: Host, vm: VM) -> XenopsdRecord { get }

  /// What a host's xenopsd and Xen hold of a VM under a name.
  subscript(host: Host, vm: VM, name: Name) -> VMCopy { get }

  /// A call slot.
  subscript(call index: Int) -> Call { get }

  /// The host whose xapi is the master and owns the database.
  var master: Host { get }

  /// Whether the master has looked at the whole pool since its xapi started.
  var isKnown: Bool { get }
}

extension PoolState: ReadablePool {}
