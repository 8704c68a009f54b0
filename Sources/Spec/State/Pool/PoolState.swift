/// One instant of the pool: the database, and what each host's daemons and Xen hold.
///
/// One byte a field, so that a step costs a few loads and stores; packed at the edge of the
/// explorer's table only. Everything that a step does not assign stays as it is.
public struct PoolState: BitwiseCopyable, Sendable {
  @usableFromInline private(set) var records = PerVM<VMRecord>(repeating: VMRecord())
  @usableFromInline private(set) var hosts = PerHost<HostRecord>(repeating: HostRecord())
  @usableFromInline private(set) var xenopsds =
    PerHostAndVM<XenopsdRecord>(repeating: XenopsdRecord())
  @usableFromInline private(set) var callSlots = PerCall<Call>(repeating: Call())
  /// How often each request, action and fault may still come.
  public var budgets = Budgets() { didSet { written.insert(.budgets) } }
  /// The host whose xapi is the master and owns the database.
  public var master = Host(0) { didSet { written.insert(.budgets) } }
  /// Whether the master has looked at the whole pool since its xapi started.
  public var isKnown = true { didSet { written.insert(.budgets) } }
  /// The master's thread that looks at the whole pool.
  public var overview = BackgroundThread() { didSet { written.insert(.threads) } }
  /// The master's thread on which hosts are declared dead, by an operator or by high availability.
  public var monitor = BackgroundThread() { didSet { written.insert(.threads) } }
  /// The database as it was last written out: what a rollback, or a new master, begins with.
  var saved = PerVM<SavedRecord>(repeating: SavedRecord()) { didSet { written.insert(.saved) } }
  /// What was written out of the records of hosts.
  var savedHosts = PerHost<SavedHost>(repeating: SavedHost()) { didSet { written.insert(.saved) } }
  private let filling = Filling<4>()
  /// What may differ from the state that it was copied from; everything by default.
  @usableFromInline private(set) var written = StateBlocks.all
  private let moreFilling = Filling<8>()

  /// A pool in which every VM is halted and every daemon serves.
  public init() {}

  // What is assigned is assigned in place: a record is not taken out and put back for one field. Nothing
  // is assigned without a mark that it was.

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

  /// What a host's xenopsd and Xen hold of a VM.
  public subscript(host: Host, vm: VM) -> XenopsdRecord {
    @inline(__always) get { xenopsds[Self.slot(host, vm)] }
    @inline(__always) _modify {
      written.insert(.xenopsd(Self.slot(host, vm)))
      yield &xenopsds[Self.slot(host, vm)]
    }
  }

  /// What a host's xenopsd and Xen hold of a VM under a name.
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

  /// Says that nothing differs from the state that this is a copy of.
  @inline(__always)
  mutating func forgetWrites() { written = [] }

  /// Undoes the writes: becomes equal to the state that it was a copy of when it forgot its writes.
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

  /// Where the record of a host's xenopsd and a VM lies: those of one VM side by side, since a model
  /// has more hosts than VMs.
  @inlinable static func slot(_ host: Host, _ vm: VM) -> Int {
    vm.index &* Host.maximumCount &+ host.index
  }
}
