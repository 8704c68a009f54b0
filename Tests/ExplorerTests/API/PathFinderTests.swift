import Explorer
import TestSupport
import Testing

/// Three alike tokens that move along a line of places.
///
/// Once a token has passed the middle, it must ring a bell before its next move.
///
/// Symmetry sorts the tokens. Ringing affects no other token, so it is merged into the move before
/// it.
private struct Tokens: TransitionSystem {
  static let last: UInt64 = 5
  let propertyCount = 3
  let labelCount = 2
  let isReduced: Bool

  /// The place of a token in the low bits of its byte, and whether it must ring in the highest bit.
  private func tokens(_ state: UInt64) -> [UInt64] { (0..<3).map { state >> ($0 * 8) & 0xff } }

  private func state(_ tokens: [UInt64]) -> UInt64 {
    tokens.enumerated().reduce(0) { $0 | $1.element << UInt64($1.offset * 8) }
  }

  func representative(of state: UInt64) -> UInt64 {
    isReduced ? self.state(tokens(state).map { $0 & 0x7f }.sorted()) : state
  }

  func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  func forEachTransition(
    from state: UInt64, _ visit: (UInt64, Int, Findings) -> Void
  ) -> Findings {
    forEachPlainTransition(from: state) { visit(representative(of: $0), $1, $2) }
  }

  func forEachPlainTransition(
    from state: UInt64, _ visit: (UInt64, Int, Findings) -> Void
  ) -> Findings {
    let tokens = tokens(state)
    for index in tokens.indices {
      var after = tokens
      if tokens[index] & 0x80 != 0 {
        after[index] &= 0x7f
        visit(self.state(after), 1, Findings())
      } else if tokens[index] < Self.last {
        after[index] += 1
        if after[index] == 3 { after[index] |= 0x80 }
        let places = after.map { $0 & 0x7f }.sorted()
        var findings = Findings()
        findings.note(property: 0, holds: places != [1, 2, 4])
        visit(self.state(after), 0, findings)
      }
    }
    var findings = Findings()
    findings.note(property: 1, holds: tokens.map { $0 & 0x7f }.sorted() != [2, 3, 5])
    // Only for states in which no token must ring.
    let isQuiet = tokens.allSatisfy { $0 & 0x80 == 0 }
    if isQuiet {
      findings.note(property: 2, holds: tokens.sorted() != [0, 1, 3])
    }
    return findings
  }
}

@Test func `a path goes through consecutive states, not through their representatives`()
  throws
{
  let system = Tokens(isReduced: true)
  let found = try explore(system)
  let plain = try explore(Tokens(isReduced: false))
  #expect((found.distinctStates, plain.distinctStates) == (56, 343))
  // The token that has passed the middle must ring only before it moves again.
  for (property, length) in [(0, 8), (1, 11), (2, 5)] {
    let occurrence = try #require(found.firstViolations[property])
    let path = found.path(to: occurrence, in: system, showing: 1 << UInt64(property))
    var state = path.initial
    for step in path.steps {
      var successors: [UInt64] = []
      _ = system.forEachPlainTransition(from: state) { after, _, _ in successors.append(after) }
      #expect(successors[step.transition] == step.state)
      state = step.state
    }
    #expect(path.steps.count == length, "\(property)")
    let shortest = plain.path(
      to: try #require(plain.firstViolations[property]), in: Tokens(isReduced: false))
    #expect(shortest.steps.count == length)
  }
}
