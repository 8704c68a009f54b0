extension Lineage {
  /// The number of the parent of a state, nil for an initial state.
  @usableFromInline func parent(of number: Int) -> Int? {
    number < initialCount ? nil : Int(link(of: number).parent)
  }

  /// The link of a state; ``Link/zero`` before the first.
  @usableFromInline func link(of number: Int) -> Link {
    if number < 0 { return .zero }
    let anchor = number & ~(Self.anchorStates - 1)
    var link = Link(rawValue: anchors[anchor / Self.anchorStates])
    for next in anchor..<number { link = self.link(of: next + 1, after: link) }
    return link
  }

  /// The link of a state, given the link of the previous number.
  private func link(of number: Int, after previous: Link) -> Link {
    let gap = UInt64(gaps[number])
    let ordinal = UInt64(ordinals[number])
    if max(gap, ordinal) >= Self.wide { return wideLink(of: number) }
    return gap == 0
      ? Link(rawValue: previous.rawValue + ordinal)
      : Link(rawValue: (previous.parent + gap) << 32 | ordinal)
  }

  /// The ordinals of the transitions that lead to a state: first that of the initial state, then
  /// one per step.
  @usableFromInline func ordinals(to number: Int) -> [Int] {
    var ordinals: [Int] = []
    var current = number
    while true {
      let link = link(of: current)
      ordinals.append(Int(link.ordinal))
      if current < initialCount { return ordinals.reversed() }
      current = Int(link.parent)
    }
  }

  private func wideLink(of number: Int) -> Link {
    var low = 0
    var high = wideLinks.count
    while low < high {
      let middle = (low + high) / 2
      if wideLinks[middle].number < number { low = middle + 1 } else { high = middle }
    }
    precondition(
      low < wideLinks.count && wideLinks[low].number == number, "a link of a state was lost")
    return wideLinks[low].link
  }
}
