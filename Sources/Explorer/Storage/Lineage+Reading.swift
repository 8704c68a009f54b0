extension Lineage {
  /// The parent of a number, nil for an initial state.
  @usableFromInline func parent(of number: Int) -> Int? {
    number < initialCount ? nil : Int(sequence(of: number) >> 32)
  }

  /// The position of the transition that led to a state, among those of its parent; for an initial
  /// state among the initial states visited.
  func ordinal(of number: Int) -> Int { Int(sequence(of: number) & 0xffff_ffff) }

  /// The link of a state: its parent in the upper half, and the position of the transition.
  ///
  /// The parent of an initial state is written as 0, and so is the link before the first.
  @usableFromInline func sequence(of number: Int) -> UInt64 {
    if number < 0 { return 0 }
    let anchor = number & ~(Self.anchorStates - 1)
    var sequence = anchors[anchor / Self.anchorStates]
    for next in anchor..<number { sequence = self.sequence(of: next + 1, after: sequence) }
    return sequence
  }

  /// The link of a state, by that of the number before.
  private func sequence(of number: Int, after previous: UInt64) -> UInt64 {
    let gap = UInt64(gaps[number])
    let ordinal = UInt64(ordinals[number])
    if max(gap, ordinal) >= Self.wide { return wideLink(of: number).sequence }
    return gap == 0 ? previous + ordinal : ((previous >> 32) + gap) << 32 | ordinal
  }

  /// The way to a state: the positions of the transitions to take, first that of the initial state.
  @usableFromInline func way(to number: Int) -> [Int] {
    var way: [Int] = []
    var current = number
    while true {
      let sequence = sequence(of: current)
      way.append(Int(sequence & 0xffff_ffff))
      if current < initialCount { return way.reversed() }
      current = Int(sequence >> 32)
    }
  }

  private func wideLink(of number: Int) -> WideLink {
    var low = 0
    var high = wideLinks.count
    while low < high {
      let middle = (low + high) / 2
      if wideLinks[middle].number < number { low = middle + 1 } else { high = middle }
    }
    precondition(
      low < wideLinks.count && wideLinks[low].number == number, "a link of a state was lost")
    return wideLinks[low]
  }
}
