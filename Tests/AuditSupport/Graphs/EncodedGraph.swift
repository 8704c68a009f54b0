import Explorer
import TestSupport

/// A graph as the explorer sees it: packed states, and representatives of them.
struct EncodedGraph<let wordCount: Int>: TransitionSystem {
  /// The graph that the search visits.
  let reduced: GraphSystem
  /// The graph in which each state represents only itself.
  let plain: GraphSystem
  /// The representative of each state.
  let representatives: [Int]
  /// The number of bits in use.
  let stateBits: Int
  /// The words of each state.
  private let states: [PackedWords<wordCount>]
  private let code: GraphCode

  init(_ plain: GraphSystem, _ representatives: [Int], _ code: GraphCode) {
    self.plain = plain
    self.representatives = representatives
    self.code = code
    reduced = plain.reduced(by: representatives)
    stateBits = code.stateBits
    states = plain.edges.indices.map { number in
      let words = code.words(of: number)
      return PackedWords { words[$0] }
    }
  }

  var propertyCount: Int { plain.propertyCount }
  var labelCount: Int { plain.labelCount }

  /// The number of a state, nil if it is none.
  func number(of state: PackedWords<wordCount>) -> Int? {
    let number = code.number { state.words[$0] }
    return number < states.count && states[number] == state ? number : nil
  }

  func forEachInitialState(_ visit: (PackedWords<wordCount>) -> Void) {
    for state in plain.initialStates { visit(states[state]) }
  }

  func forEachTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings { transitions(of: reduced, from: state, visit) }

  func forEachPlainTransition(
    from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings { transitions(of: plain, from: state, visit) }

  func representative(of state: PackedWords<wordCount>) -> PackedWords<wordCount> {
    states[representatives[known(state)]]
  }

  private func transitions(
    of system: GraphSystem, from state: PackedWords<wordCount>,
    _ visit: (_ successor: PackedWords<wordCount>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let number = known(state)
    for edge in system.edges[number] { visit(states[edge.target], edge.label, edge.findings) }
    return system.stateFindings[number]
  }

  private func known(_ state: PackedWords<wordCount>) -> Int {
    guard let number = number(of: state) else {
      preconditionFailure("the search asks for the successors of a state that does not exist")
    }
    return number
  }
}
