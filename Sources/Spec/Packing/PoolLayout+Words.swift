public import Explorer

extension PoolLayout {
  /// Packs a state into words.
  ///
  /// The words after ``wordCount`` are clear. The state is not changed; `inout` avoids a copy.
  public func pack(_ pool: inout PoolState) -> WordBuffer {
    var packer = FieldPacker(self)
    pool.codeFields(&packer, size)
    packer.writer.finish()
    return packer.writer.words
  }

  /// Unpacks a state from words.
  public func unpack(_ words: WordBuffer) -> PoolState {
    var unpacker = FieldUnpacker(self, words)
    var pool = PoolState()
    pool.budgets.faultsInAll = budgets.faultsInAll
    pool.codeFields(&unpacker, size)
    return pool
  }

  /// Packs a state into as many words as the type has, at least ``wordCount``.
  @inlinable
  public func packed<let count: Int>(_ pool: inout PoolState) -> PackedWords<count> {
    let words = pack(&pool)
    var packed = PackedWords<count>()
    for index in 0..<count { packed.words[index] = words[index] }
    return packed
  }

  /// Unpacks a state from words.
  @inlinable
  public func unpacked<let count: Int>(_ packed: PackedWords<count>) -> PoolState {
    var words = WordBuffer(repeating: 0)
    for index in 0..<count { words[index] = packed.words[index] }
    return unpack(words)
  }
}
