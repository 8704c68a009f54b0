extension Lineage {
  /// The parent of a number, nil for an initial state.
  @usableFromInline func parent(of number: Int) -> Int? {
    number < initialCount ? nil : Int(rawParent(of: number))
  }

  /// The parent of a number as links are written: 0 for an initial state.
  @usableFromInline func rawParent(of number: Int) -> UInt64 {
    if number < 0 { return 0 }
    let anchor = number & ~(Self.anchorStates - 1)
    var parent = UInt64(anchors[anchor / Self.anchorStates])
    if anchor == number { return parent }
    for link in anchor + 1...number {
      let gap = UInt64(gaps[link])
      parent = gap < Self.wide ? parent + gap : wideLink(of: link).sequence >> 32
    }
    return parent
  }

  /// The position of the transition that led to a state, among those of its parent; for an initial
  /// state among the initial states visited.
  @usableFromInline func ordinal(of number: Int) -> Int {
    let ordinal = UInt64(ordinals[number])
    return Int(ordinal < Self.wide ? ordinal : wideLink(of: number).sequence & 0xffff_ffff)
  }

  /// The link of a state: its parent in the upper half, and the position of the transition.
  func sequence(of number: Int) -> UInt64 {
    rawParent(of: number) << 32 | UInt64(ordinal(of: number))
  }

  /// The way to a state: the positions of the transitions to take, first that of the initial state.
  @usableFromInline func way(to number: Int) -> [Int] {
    var way = [ordinal(of: number)]
    var current = number
    while let parent = parent(of: current) {
      way.append(ordinal(of: parent))
      current = parent
    }
    return way.reversed()
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
