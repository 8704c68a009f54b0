import Explorer
import Invariants
public import Spec

/// The result of an explorer that is too simple to be wrong and knows no layout: a set of whole
/// states, an array and a loop.
///
/// It packs nothing, merges nothing, and treats nothing as alike. It shares the steps and the
/// properties with the real search, and nothing else.
public struct UnpackedExplorer {
  /// The distinct states in the order in which they were found.
  public private(set) var states: [PoolState] = []

  /// The depth of each.
  public private(set) var depths: [Int] = []

  /// The initial state and all successors, repetitions included.
  public private(set) var statesGenerated = 0

  /// Whether every state was expanded; false if there are more states than the limit.
  public private(set) var isExhausted = false

  /// The length of a shortest path to an occurrence of each property's subject, nil where it never
  /// occurs.
  public private(set) var firstApplications: [Int?]

  /// The length of a shortest path that violates each property, nil where none does.
  public private(set) var firstViolations: [Int?]

  private var seen: Set<StateBytes> = []

  /// Explores a machine, asks every property, and gives up when it has found more states than a
  /// limit.
  public init(_ machine: PoolMachine, limit: Int) {
    let judge = Judge(machine)
    firstApplications = Array(repeating: nil, count: judge.count)
    firstViolations = firstApplications
    find(machine.model.initialState, depth: 0)
    var number = 0
    while number < states.count {
      guard states.count <= limit else { return }
      let (before, depth) = (states[number], depths[number])
      let isQuiescent = machine.forEachTransition(from: before) { after, transition in
        find(after, depth: depth + 1)
        guard !transition.effects.isEmpty else { return }
        note(judge.findings(of: transition, from: before, to: after), length: depth + 1)
      }
      note(judge.findings(of: before, isQuiescent: isQuiescent), length: depth)
      number += 1
    }
    isExhausted = true
  }

  /// The greatest depth of a state.
  public var depth: Int { depths.last ?? 0 }

  /// Whether a state was found.
  public func contains(_ state: PoolState) -> Bool { seen.contains(StateBytes(state)) }

  private mutating func find(_ state: PoolState, depth: Int) {
    statesGenerated += 1
    guard seen.insert(StateBytes(state)).inserted else { return }
    states.append(state)
    depths.append(depth)
  }

  private mutating func note(_ findings: Findings, length: Int) {
    guard findings.applied != 0 else { return }
    for property in firstViolations.indices {
      let bit = UInt64(1) << UInt64(property)
      if findings.applied & bit != 0 { Self.shorten(&firstApplications[property], to: length) }
      if findings.violated & bit != 0 { Self.shorten(&firstViolations[property], to: length) }
    }
  }

  private static func shorten(_ least: inout Int?, to length: Int) {
    if least.map({ length < $0 }) ?? true { least = length }
  }
}
