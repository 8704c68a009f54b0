import Explorer
import Invariants
import Spec

/// Random walks through a model, and what they have covered.
struct Simulation {
  private let model: LoadedModel
  private let judge: Judge
  private let seed: UInt64
  private let maximumSteps: Int
  /// The properties that are asked.
  let properties: [Property]
  /// The number of walks.
  private(set) var walks = 0
  /// The number of steps in all walks.
  private(set) var steps = 0
  /// The length of the longest walk.
  private(set) var longest = 0
  /// How often each label has been taken.
  private(set) var labelCounts: [Int]
  /// The properties whose subject has occurred, or the landmarks that have been reached, one bit each.
  private(set) var applied: UInt64 = 0
  /// The first violation of each property.
  private(set) var violations: [Violation] = []

  /// The first violation of a property.
  struct Violation {
    var property: Property
    /// The number of the walk, from 1.
    var walk: Int
    /// The steps as they were walked.
    var length: Int
    /// The steps that are left after all that can be left out have been.
    var trace: Trace
  }

  /// A simulation that has not begun.
  init(_ model: LoadedModel, seed: Int, maximumSteps: Int) {
    self.model = model
    self.seed = UInt64(seed)
    self.maximumSteps = maximumSteps
    properties = Property.allCases.filter { $0.concerns(model.machine) }
    judge = Judge(model.machine, asking: properties)
    labelCounts = Array(repeating: 0, count: model.machine.labelCount)
  }

  /// Walks once, and remembers what it finds.
  ///
  /// Each walk has a seed of its own, so that the result does not depend on how many there are.
  mutating func walk() {
    walks += 1
    var walk = RandomWalk(model.machine, seed: seed &* 0x1_0000_0001 &+ UInt64(walks))
    var path: [TraceStep] = []
    var pool = model.machine.model.initialState
    while true {
      let (next, isQuiescent) = walk.step(from: pool)
      note(judge.findings(of: pool, isQuiescent: isQuiescent), path)
      guard let next, path.count < maximumSteps else { break }
      path.append(next)
      steps += 1
      labelCounts[model.machine.label(of: next.transition)] += 1
      note(judge.findings(of: next.transition, from: next.before, to: next.after), path)
      pool = next.after
    }
    longest = max(longest, path.count)
  }

  private mutating func note(_ findings: Findings, _ path: [TraceStep]) {
    applied |= findings.applied
    guard findings.violated != 0 else { return }
    for property in properties where findings.violated & 1 << UInt64(property.number) != 0 {
      guard !violations.contains(where: { $0.property == property }) else { continue }
      let trace = Trace(
        property: property, initial: model.machine.model.initialState, steps: path,
        isShortest: false)
      violations.append(
        Violation(
          property: property, walk: walks, length: path.count,
          trace: Shortening(trace, of: model.machine).shortened()))
    }
  }
}
