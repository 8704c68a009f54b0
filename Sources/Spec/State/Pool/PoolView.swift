/// A view that reads a state in place.
///
/// A state has some 700 bytes. A method of the state that indexes an array in it may copy the
/// array, and passing a state on may copy all of it: far more than the byte or two that are needed.
/// Queries that run for each state or transition therefore use a view.
///
/// Safety: a view does not keep its state alive. ``PoolState/read(_:)``, ``PoolMachine`` and
/// ``PoolSystem`` create views only of states that neither move nor change during the call that
/// receives the view. Nothing keeps a view any longer.
public struct PoolView: ReadablePool, BitwiseCopyable {
  @usableFromInline let state: UnsafePointer<PoolState>

  /// A view of a state, which must stay in place.
  @inlinable init(_ state: UnsafePointer<PoolState>) { self.state = state }

  /// The database record of a VM.
  @inlinable public subscript(vm: VM) -> VMRecord { state.pointee.records[vm.index] }

  /// A host.
  @inlinable public subscript(host: Host) -> HostRecord { state.pointee.hosts[host.index] }

  /// The state of a VM in a host's xenopsd and Xen.
  @inlinable public subscript(host: Host, vm: VM) -> XenopsdRecord {
    state.pointee.xenopsds[PoolState.slot(host, vm)]
  }

  /// The state of a VM under one name in a host's xenopsd and Xen.
  @inlinable public subscript(host: Host, vm: VM, name: Name) -> VMCopy {
    state.pointee.xenopsds[PoolState.slot(host, vm)].copies[Int(name.rawValue)]
  }

  /// A call slot.
  @inlinable public subscript(call index: Int) -> Call { state.pointee.callSlots[index] }

  /// The host whose xapi is the master and owns the database.
  @inlinable public var master: Host { state.pointee.master }

  /// Whether the master has surveyed the whole pool since its xapi started.
  @inlinable public var isKnown: Bool { state.pointee.isKnown }

  /// The master's thread that surveys the whole pool.
  var overview: BackgroundThread { state.pointee.overview }

  /// The master's thread that declares hosts dead.
  public var monitor: BackgroundThread { state.pointee.monitor }

  /// The database of a second master, if there is one.
  var other: OtherDatabase { state.pointee.other }

  /// The host whose xapi runs the master's half of a call.
  @inline(__always)
  func master(of call: Call) -> Host {
    call.isOfOtherMaster ? state.pointee.other.master.host ?? master : master
  }

  /// Whether a host is the second of two masters.
  @inline(__always)
  func isOtherMaster(_ host: Host) -> Bool {
    state.pointee.other.master == HostReference(host)
  }

  /// How often the database may still be written out for a later rollback.
  var databaseWrites: UInt8 { state.pointee.budgets.databaseWrites }

  /// How often a client may still request an operation.
  func budget(of operation: Operation) -> UInt8 {
    state.pointee.budgets.requests[Int(operation.rawValue)]
  }

  /// How often guests may still take an action.
  func budget(of action: GuestAction) -> UInt8 {
    state.pointee.budgets.guest[Int(action.rawValue)]
  }

  /// How often an operator may still take an action.
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

  /// Whether the written-out database equals the current one.
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
  /// Whether a host has no trace of a VM, see ``PoolView``; `mutating` avoids a copy.
  @inline(__always)
  mutating func isUnused(_ host: Host, _ vm: VM) -> Bool {
    withUnsafePointer(to: &self) { PoolView($0).isUnused(host, vm) }
  }

  /// Reads the state in place.
  @inlinable
  public func read<Result>(_ body: (PoolView) -> Result) -> Result {
    withUnsafePointer(to: self) { body(PoolView($0)) }
  }
}
