/// Sets of blocks that are closed under steps that the observer does not see, numbered as they are
/// found: the subset construction, as far as it is needed.
struct BlockSets {
  private let partition: StutteringQuotient
  /// The sets, each in ascending order.
  private var sets: [[Int32]] = []
  private var numbers: [[Int32]: Int32] = [:]
  /// For each set, the sets that follow it, by observation; nil if not computed yet.
  private var successors: [[Int32: Int32]?] = []
  /// Whether one set is contained in another, by the numbers of both.
  private var subsets: [UInt64: Bool] = [:]
  private var marks: [Bool]

  /// No set yet.
  init(_ partition: StutteringQuotient) {
    self.partition = partition
    marks = Array(repeating: false, count: partition.blockCount)
  }

  /// The number of the closure of some blocks; nil if there are none.
  mutating func closure(of blocks: [Int32]) -> Int32? {
    guard !blocks.isEmpty else { return nil }
    var closed: [Int32] = []
    var open: [Int32] = []
    for block in blocks where !marks[Int(block)] {
      marks[Int(block)] = true
      open.append(block)
    }
    while let block = open.popLast() {
      closed.append(block)
      for target in partition.silentTargets[Int(block)] where !marks[Int(target)] {
        marks[Int(target)] = true
        open.append(target)
      }
    }
    for block in closed { marks[Int(block)] = false }
    closed.sort()
    if let known = numbers[closed] { return known }
    let number = Int32(sets.count)
    numbers[closed] = number
    sets.append(closed)
    successors.append(nil)
    return number
  }

  /// The set that follows a set where the observer sees something new; nil if that cannot be.
  mutating func successor(of set: Int32, seeing observation: Int32) -> Int32? {
    if let known = successors[Int(set)] { return known[observation] }
    var entered: [Int32: [Int32]] = [:]
    for block in sets[Int(set)] {
      for target in partition.seenTargets[Int(block)] {
        entered[partition.observations[Int(target)], default: []].append(target)
      }
    }
    var found: [Int32: Int32] = [:]
    for seen in entered.keys.sorted() { found[seen] = closure(of: entered[seen] ?? []) }
    successors[Int(set)] = found
    return found[observation]
  }

  /// The observations that can follow a set, in ascending order.
  mutating func observations(after set: Int32) -> [Int32] {
    _ = successor(of: set, seeing: -1)
    return (successors[Int(set)] ?? [:]).keys.sorted()
  }

  /// Whether a set has a block.
  func contains(_ set: Int32, _ block: Int32) -> Bool {
    let blocks = sets[Int(set)]
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low] == block
  }

  /// Whether every block of a set is in another.
  mutating func isSubset(_ set: Int32, of other: Int32) -> Bool {
    if set == other { return true }
    let (blocks, others) = (sets[Int(set)], sets[Int(other)])
    guard blocks.count < others.count else { return false }
    let key = UInt64(UInt32(bitPattern: set)) << 32 | UInt64(UInt32(bitPattern: other))
    if let known = subsets[key] { return known }
    var position = 0
    var isSubset = true
    for block in blocks {
      while position < others.count, others[position] < block { position += 1 }
      guard position < others.count, others[position] == block else {
        isSubset = false
        break
      }
    }
    subsets[key] = isSubset
    return isSubset
  }
}
