/// One instant of the pool: the database, and the state of each host's daemons and Xen.
///
/// Each field takes one byte, so that a step costs a few loads and stores; states are packed only
/// at the edge of the explorer's table. A step changes only the fields that it assigns.
public struct PoolState: BitwiseCopyable, Sendable {
  @usableFromInline private(set) var records = PerVM<VMRecord>(repeating: VMRecord())
  @usableFromInline private(set) var hosts = PerHost<HostRecord>(repeating: HostRecord())
  @usableFromInline private(set) var xenopsds =
    PerHostAndVM<XenopsdRecord>(repeating: XenopsdRecord())
  @usableFromInline private(set) var callSlots = PerCall<Call>(repeating: Call())
  /// How often each request, action and fault may still occur.
  public var budgets = Budgets() { didSet { written.insert(.budgets) } }
  /// The host whose xapi is the master and owns the database.
  public var master = Host(0) { didSet { written.insert(.budgets) } }
  /// Whether the master has surveyed the whole pool since its xapi started.
  public var isKnown = true { didSet { written.insert(.budgets) } }
  private let budgetFilling = Filling<7>()
  /// The master's thread that surveys the whole pool.
  public var overview = BackgroundThread() { didSet { written.insert(.threads) } }
  /// The master's thread that declares hosts dead, for an operator or for high availability.
  public var monitor = BackgroundThread() { didSet { written.insert(.threads) } }
  /// The database as it was last written out; a rollback or a new master restores it.
  var saved = PerVM<SavedRecord>(repeating: SavedRecord()) { didSet { written.insert(.saved) } }
  /// The written-out fields of the hosts' records.
  var savedHosts = PerHost<SavedHost>(repeating: SavedHost()) { didSet { written.insert(.saved) } }
  /// The database of a second master, if there is one.
  var other = OtherDatabase() { didSet { written.insert(.other) } }
  /// The blocks that may differ from the state that this is a copy of; all by default.
  @usableFromInline private(set) var written = StateBlocks.all
  private let moreFilling = Filling<8>()

  /// A pool in which every VM is halted and every daemon serves.
  public init() {}

  // Assignments happen in place: changing one field does not copy its record out and back. Every
  // assignment marks its block as written.

  /// The database record of a VM.
  public subscript(vm: VM) -> VMRecord {
    @inline(__always) get { records[vm.index] }
    @inline(__always) _modify {
      written.insert(.record(vm.index))
      yield &records[vm.index]
    }
  }

  /// A host.
  public subscript(host: Host) -> HostRecord {
    @inline(__always) get { hosts[host.index] }
    @inline(__always) _modify {
      written.insert(.host(host.index))
      yield &hosts[host.index]
    }
  }

  /// The state of a VM in a host's xenopsd and Xen.
  public subscript(host: Host, vm: VM) -> XenopsdRecord {
    @inline(__always) get { xenopsds[Self.slot(host, vm)] }
    @inline(__always) _modify {
      written.insert(.xenopsd(Self.slot(host, vm)))
      yield &xenopsds[Self.slot(host, vm)]
    }
  }

  /// The state of a VM under one name in a host's xenopsd and Xen.
  public subscript(host: Host, vm: VM, name: Name) -> VMCopy {
    @inline(__always) get { xenopsds[Self.slot(host, vm)].copies[Int(name.rawValue)] }
    @inline(__always) _modify {
      written.insert(.xenopsd(Self.slot(host, vm)))
      yield &xenopsds[Self.slot(host, vm)].copies[Int(name.rawValue)]
    }
  }

  /// A call slot.
  public subscript(call index: Int) -> Call {
    @inline(__always) get { callSlots[index] }
    @inline(__always) _modify {
      written.insert(.call(index))
      yield &callSlots[index]
    }
  }

  /// Records that nothing differs from the state that this is a copy of.
  @inline(__always)
  mutating func forgetWrites() { written = [] }

  /// Undoes the writes: restores the state as of the last call of `forgetWrites()`.
  ///
  /// Safety: every block lies within a state.
  @inline(__always)
  mutating func undoWrites(from original: PoolView) {
    let blocks = written
    withUnsafeMutableBytes(of: &self) { bytes in
      guard let bytes = bytes.baseAddress else { preconditionFailure("a state has bytes") }
      blocks.forEachOffset { offset in
        (bytes + offset).copyMemory(
          from: UnsafeRawPointer(original.state) + offset, byteCount: StateBlocks.byteCount)
      }
    }
    written = []
  }

  /// The index of the record of a host's xenopsd and a VM; the records of one VM are adjacent,
  /// since a model has more hosts than VMs.
  @inlinable static func slot(_ host: Host, _ vm: VM) -> Int {
    vm.index &* Host.maximumCount &+ host.index
  }
}
