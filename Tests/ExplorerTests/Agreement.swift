import Explorer
import TestSupport
import Testing

/// Expects an exploration to agree with the naive explorer, number by number.
func expectAgreement<State: PackedState>(
  _ exploration: Exploration<State>, _ naive: NaiveExplorer<State>, _ comment: Comment
) {
  #expect(exploration.completion == .exhausted, comment)
  #expect(exploration.distinctStates == naive.states.count, comment)
  #expect(exploration.statesGenerated == naive.statesGenerated, comment)
  #expect(exploration.depth == naive.depths.last, comment)
  #expect(exploration.levelSizes.reduce(0, +) == naive.states.count, comment)
  #expect(exploration.labelCounts == naive.labelCounts, comment)
  #expect(exploration.firstApplications == naive.firstApplications, comment)
  #expect(exploration.firstViolations == naive.firstViolations, comment)
  guard exploration.distinctStates == naive.states.count else { return }
  // Finding a state may mean replaying the path to it, so only a sample of many states is checked.
  let step = max(1, naive.states.count / 500)
  #expect(
    stride(from: 0, to: naive.states.count, by: step)
      .allSatisfy { exploration.state(at: $0) == naive.states[$0] }, comment)
  #expect(exploration.statesInOrderOfWords == naive.states.inOrderOfWords, comment)
  #expect(
    naive.depths.indices.allSatisfy { exploration.depth(of: $0) == naive.depths[$0] }, comment)
}

/// The results that must be equal, bit for bit, for any number of threads.
struct Fingerprint<State: PackedState>: Equatable {
  var states: [State]?
  var someStates: [State]
  var parents: [Int?]
  var levelSizes: [Int]
  var statesGenerated: UInt64
  var labelCounts: [UInt64]
  var completion: Completion
  var firstApplications: [Occurrence?]
  var firstViolations: [Occurrence?]

  init(_ exploration: Exploration<State>) {
    states = exploration.statesInOrderOfWords
    let count = exploration.distinctStates
    someStates = stride(from: 0, to: count, by: max(1, count / 500)).map(exploration.state(at:))
    parents = (0..<exploration.distinctStates).map(exploration.parent(of:))
    levelSizes = exploration.levelSizes
    statesGenerated = exploration.statesGenerated
    labelCounts = exploration.labelCounts
    completion = exploration.completion
    firstApplications = exploration.firstApplications
    firstViolations = exploration.firstViolations
  }
}
