/// Questions about a state that compare whole blocks instead of single fields, see ``StateBlocks``.
extension PoolView {
  /// The eight leading fields of a call as one number, with the first in the highest bits.
  @inline(__always)
  func leadingBytes(ofCall index: Int) -> UInt64 {
    UInt64(bigEndian: words(ofBlock: StateBlocks.firstCall &+ index).0)
  }

  /// Whether a call slot has never been used; fast, since most have not.
  public func isUnused(call index: Int) -> Bool {
    words(ofBlock: StateBlocks.firstCall &+ index) == (0, 0)
  }

  /// Whether a host has no trace of a VM and no operation for it; fast, since most hosts have
  /// neither.
  public func isUnused(_ host: Host, _ vm: VM) -> Bool {
    words(ofBlock: StateBlocks.firstXenopsd &+ PoolState.slot(host, vm)) == (0, 0)
  }

  /// Whether a host's xapi has a start-up and event thread or an inspection, or anything left of
  /// either.
  public func hasThreads(on host: Host) -> Bool {
    let first = StateBlocks.firstHost &+ 2 &* host.index
    return words(ofBlock: first).1 != 0 || words(ofBlock: first &+ 1).0 != 0
  }

  /// The bytes of a block.
  ///
  /// Safety: every block lies within a state, and each field is a single byte.
  @inline(__always)
  private func words(ofBlock block: Int) -> (UInt64, UInt64) {
    precondition(UInt(bitPattern: block) < UInt(StateBlocks.count), "no such block")
    let bytes = UnsafeRawPointer(state) + StateBlocks.byteCount &* block
    return (bytes.load(as: UInt64.self), bytes.load(fromByteOffset: 8, as: UInt64.self))
  }
}
