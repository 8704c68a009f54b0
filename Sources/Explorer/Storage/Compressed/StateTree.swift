/// Folds states into keys of 64 bits, and unfolds them, without loss.
///
/// The words of a state are the leaves of a tree. Two neighbouring words or parts form a part. The
/// distinct values of a part are numbered, and the part above holds the two numbers. The key of a
/// state holds the numbers of its two halves. States with a common half share it and everything
/// below it.
///
/// States of one word are their own keys.
///
/// Safety: the views live as long as this object, and are written only while no worker runs.
@usableFromInline
final class StateTree<State: PackedState, Hash: StateHash> {
  /// Tables of parts of one word or of two numbers.
  @usableFromInline let narrow: [NodeTable<UInt64, Hash>]

  /// Tables of parts of two words.
  @usableFromInline let wide: [NodeTable<PackedWords<2>, Hash>]

  /// The workers' views of both.
  @usableFromInline let narrowViews: UnsafeMutablePointer<NodeView<UInt64, Hash>>
  @usableFromInline let wideViews: UnsafeMutablePointer<NodeView<PackedWords<2>, Hash>>

  /// The parts, each after its own parts; the two halves of the state come last.
  @usableFromInline let parts: [TreePart]

  @usableFromInline init?(limitBytes: Int, tuning: Tuning) {
    var parts: [TreePart] = []
    if State.wordCount > 1 {
      let half = State.wordCount / 2
      let left = TreePart.add(0..<half, to: &parts)
      let right = TreePart.add(half..<State.wordCount, to: &parts)
      parts.append(TreePart(form: .root, first: left, second: right, table: 0, of: parts))
    }
    self.parts = parts
    var narrow: [NodeTable<UInt64, Hash>] = []
    var wide: [NodeTable<PackedWords<2>, Hash>] = []
    for part in parts {
      switch part.form {
      case .word, .pair:
        guard let table = NodeTable<UInt64, Hash>(limitBytes: limitBytes, tuning: tuning)
        else { return nil }
        narrow.append(table)
      case .twoWords:
        guard let table = NodeTable<PackedWords<2>, Hash>(limitBytes: limitBytes, tuning: tuning)
        else { return nil }
        wide.append(table)
      case .root: break
      }
    }
    self.narrow = narrow
    self.wide = wide
    narrowViews = .allocate(capacity: narrow.count)
    wideViews = .allocate(capacity: wide.count)
    updateViews()
  }

  deinit {
    narrowViews.deallocate()
    wideViews.deallocate()
  }

  /// Shows workers the tables that have grown.
  func updateViews() {
    for (index, table) in narrow.enumerated() { narrowViews[index] = table.view }
    for (index, table) in wide.enumerated() { wideViews[index] = table.view }
  }

  /// The numbers that values of the left and right halves of states can get before their tables
  /// grow.
  @usableFromInline var halves: (left: Int, right: Int) {
    guard let root = parts.last else { return (0, 0) }
    return (numbersMax(of: root.first), numbersMax(of: root.second))
  }

  private func numbersMax(of part: Int) -> Int {
    parts[part].form == .twoWords
      ? wide[parts[part].table].numbersMax : narrow[parts[part].table].numbersMax
  }

  /// The bytes of all members.
  @usableFromInline var byteCount: Int {
    narrow.reduce(0) { $0 + $1.byteCount } + wide.reduce(0) { $0 + $1.byteCount }
  }

  /// The bytes of the values.
  @usableFromInline var valueBytes: Int {
    var bytes = 0
    for index in 0..<narrow.count { bytes += narrowViews[index].valueBytes }
    for index in 0..<wide.count { bytes += wideViews[index].valueBytes }
    return bytes
  }

  /// The number of values that any table can take before it gets slow.
  @usableFromInline var room: Int {
    var room = Int.max
    for index in 0..<narrow.count { room = min(room, narrowViews[index].room) }
    for index in 0..<wide.count { room = min(room, wideViews[index].room) }
    return room
  }

  /// Enlarges every table that has too little room.
  ///
  /// - Parameter leftBytes: the bytes that may be added.
  /// - Returns: the limit that was reached, if any.
  @usableFromInline func grow(
    toRoom wanted: Int, leftBytes: Int, limitBytes: Int
  ) -> Shortage? {
    var left = leftBytes
    func grow<Value>(_ table: NodeTable<Value, Hash>) -> Shortage? {
      while table.room < wanted {
        let added = table.addedBytes + wanted * MemoryLayout<Value>.stride
        guard added <= left else { return .memory(limitBytes: limitBytes) }
        guard table.grow() else { return .outOfMemory }
        left -= added
      }
      return nil
    }
    defer { updateViews() }
    for table in narrow { if let shortage = grow(table) { return shortage } }
    for table in wide { if let shortage = grow(table) { return shortage } }
    return nil
  }
}
