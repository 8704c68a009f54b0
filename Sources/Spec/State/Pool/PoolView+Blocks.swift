/// Questions about a state that whole blocks answer, see ``StateBlocks``, not a field at a time.
extension PoolView {
  /// The eight leading fields of a call in one number, the first in the highest bits.
  @inline(__always)
  func leadingBytes(ofCall index: Int) -> UInt64 {
    UInt64(bigEndian: words(ofBlock: StateBlocks.firstCall &+ index).0)
  }

  /// Whether a call slot is as it was before any call came; fast, since most are.
  public func isUnused(call index: Int) -> Bool {
    words(ofBlock: StateBlocks.firstCall &+ index) == (0, 0)
  }

  /// Whether a host has nothing of a VM and nothing under way for it; fast, since most
  /// have nothing.
  public func isUnused(_ host: Host, _ vm: VM) -> Bool {
    words(ofBlock: StateBlocks.firstXenopsd &+ PoolState.slot(host, vm)) == (0, 0)
  }

  /// Whether a host's xapi has the thread for its start-up and events, or the one for the overview, or
  /// anything is left of one.
  public func hasThreads(on host: Host) -> Bool {
    let first = StateBlocks.firstHost &+ 2 &* host.index
    return words(ofBlock: first).1 != 0 || words(ofBlock: first &+ 1).0 != 0
  }

  /// The bytes of a block.
  ///
  /// Safety: every block lies within a state, in which each field is a single byte.
  @inline(__always)
  private func words(ofBlock block: Int) -> (UInt64, UInt64) {
    precondition(UInt(bitPattern: block) < UInt(StateBlocks.count), "no such block")
    let bytes = UnsafeRawPointer(state) + StateBlocks.byteCount &* block
    return (bytes.load(as: UInt64.self), bytes.load(fromByteOffset: 8, as: UInt64.self))
  }
}
