/// A state that is read where it is.
///
/// A state has some 700 bytes. A method of one that indexes an array in it may work on a copy of the
/// array, and to hand one on may be a copy of the whole: far more than the byte or two that are asked
/// for. What is asked for each state and each transition is asked of a view.
///
/// Safety: a view does not keep its state alive. ``PoolState/read(_:)``, ``PoolMachine`` and
/// ``PoolSystem`` make one of a state that stays where it is, and as it is, until the call is over that
/// they hand it to; nothing keeps one any longer.
public struct PoolView: ReadablePool, BitwiseCopyable {
  @usableFromInline let state: UnsafePointer<PoolState>

  /// A view of a state that stays where it is.
  @inlinable init(_ state: UnsafePointer<PoolState>) { self.state = state }

  /// The database record of a VM.
  @inlinable public subscript(vm: VM) -> VMRecord { state.pointee.records[vm.index] }

  /// A host.
  @inlinable public subscript(host: Host) -> HostRecord { state.pointee.hosts[host.index] }

  /// What a host's xenopsd and Xen hold of a VM.
  @inlinable public subscript(host: Host, vm: VM) -> XenopsdRecord {
    state.pointee.xenopsds[PoolState.slot(host, vm)]
  }

  /// What a host's xenopsd and Xen hold of a VM under a name.
  @inlinable public subscript(host: Host, vm: VM, name: Name) -> VMCopy {
    state.pointee.xenopsds[PoolState.slot(host, vm)].copies[Int(name.rawValue)]
  }

  /// A call slot.
  @inlinable public subscript(call index: Int) -> Call { state.pointee.callSlots[index] }

  /// The host whose xapi is the master and owns the database.
  @inlinable public var master: Host { state.pointee.master }

  /// Whether the master has looked at the whole pool since its xapi started.
  @inlinable public var isKnown: Bool { state.pointee.isKnown }

  /// The master's thread that looks at the whole pool.
  var overview: BackgroundThread { state.pointee.overview }

  /// The master's thread on which hosts are declared dead.
  public var monitor: BackgroundThread { state.pointee.monitor }

  /// How often the database may still be written out for a later rollback to go back to.
  var databaseWrites: UInt8 { state.pointee.budgets.databaseWrites }

  /// How often a client may still request an operation.
  func budget(of operation: Operation) -> UInt8 {
    state.pointee.budgets.requests[Int(operation.rawValue)]
  }

  /// How often guests may still act so.
  func budget(of action: GuestAction) -> UInt8 {
    state.pointee.budgets.guest[Int(action.rawValue)]
  }

  /// How often an operator may still act so.
  func budget(of action: OperatorAction) -> UInt8 {
    state.pointee.budgets.operatorActions[Int(action.rawValue)]
  }

  /// How often the fault may still strike.
  func budget(of fault: Fault) -> UInt8 { state.pointee.budgets.faults[Int(fault.rawValue)] }

  /// Whether any fault may still strike.
  var mayBeStruck: Bool {
    for index in state.pointee.budgets.faults.indices
    where state.pointee.budgets.faults[index] > 0 {
      return true
    }
    return false
  }

  /// Whether what is written out is the database as it is.
  func isSaved(_ size: PoolSize) -> Bool {
    for vm in 0..<size.vmCount where state.pointee.saved[vm] != SavedRecord(self[VM(vm)]) {
      return false
    }
    for host in 0..<size.hostCount
    where state.pointee.savedHosts[host] != SavedHost(self[Host(host)]) {
      return false
    }
    return true
  }
}

extension PoolState {
  /// Whether a host has nothing of a VM, see ``PoolView``; `mutating` avoids a copy.
  @inline(__always)
  mutating func isUnused(_ host: Host, _ vm: VM) -> Bool {
    withUnsafePointer(to: &self) { PoolView($0).isUnused(host, vm) }
  }

  /// Reads the state where it is.
  @inlinable
  public func read<Result>(_ body: (PoolView) -> Result) -> Result {
    withUnsafePointer(to: self) { body(PoolView($0)) }
  }
}
