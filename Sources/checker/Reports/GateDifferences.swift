import Invariants

/// The differences of a gate as a reviewer wants them: by property and direction, then numbers, then
/// what no model shows any more.
struct GateDifferences: Sendable {
  /// The properties whose verdicts moved, by direction, then in the order of the properties.
  var properties: [PropertyDifference] = []
  /// The models whose numbers moved.
  var counts: [CountDifference] = []
  /// The models whose shortest counterexample has another length.
  var lengths: [LengthDifference] = []
  /// The models of which it is no longer the same whether they come to rest.
  var rests: [RestDifference] = []
  /// The saved traces that no longer fit.
  var traces: [TraceDifference] = []
  /// The steps that no model takes any more.
  var untakenSteps: [DesignCoverage.UntakenStep] = []
  /// The properties that no model violates any more, of those that some model is there to violate.
  var unviolated: [Property] = []

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    properties.isEmpty && counts.isEmpty && lengths.isEmpty && rests.isEmpty
      && traces.isEmpty && untakenSteps.isEmpty && unviolated.isEmpty
  }

  /// The difference of a model's numbers.
  struct CountDifference: Equatable, Sendable {
    var model: String
    var figures: [(figure: GateMismatch.Figure, expected: Int, found: Int)]

    static func == (left: CountDifference, right: CountDifference) -> Bool {
      left.model == right.model && left.figures.elementsEqual(right.figures, by: ==)
    }
  }

  /// A shortest counterexample with another length.
  struct LengthDifference: Equatable, Sendable {
    var model: String
    var property: Property
    var expected: Int
    var found: Int
  }

  /// Another answer to whether a protocol comes to rest.
  struct RestDifference: Equatable, Sendable {
    var model: String
    var expected: PinnedRest
    var found: PinnedRest

    /// The command that shows it.
    var command: String { "checker check \(ShellWord.quoted(model))" }
  }

  /// A saved trace that no longer fits.
  struct TraceDifference: Equatable, Sendable {
    var model: String
    var name: String
    var reason: String
  }
}

extension GateDifferences {
  /// The differences of the lines of a gate; what no model shows any more is known only if all
  /// models of a ledger were run.
  init(_ lines: [GateLine]) {
    for line in lines { add(line) }
    properties.sort {
      ($0.direction.rank, $0.property.number) < ($1.direction.rank, $1.property.number)
    }
    for ledger in LedgerRun.all(of: lines) where ledger.isWhole {
      untakenSteps += ledger.newlyUntakenSteps
      unviolated += ledger.newlyUnviolated.filter { !unviolated.contains($0) }
    }
  }

  private mutating func add(_ line: GateLine) {
    let model = line.run.model.path
    var figures: [(figure: GateMismatch.Figure, expected: Int, found: Int)] = []
    for mismatch in line.mismatches {
      switch mismatch.difference {
      case .verdict(let property, let expected, let found):
        add(property, PropertyDifference.Case(line, property, expected: expected, found: found))
      case .length(let property, let expected, let found):
        lengths.append(
          LengthDifference(model: model, property: property, expected: expected, found: found))
      case .count(let figure, let expected, let found):
        // A ledger may repeat the difference from the model.
        if !figures.contains(where: { $0.figure == figure }) {
          figures.append((figure, expected, found))
        }
      case .rest(let expected, let found):
        // A ledger may repeat the difference from the model.
        if rests.last?.model != model {
          rests.append(RestDifference(model: model, expected: expected, found: found))
        }
      case .trace(let name, let reason):
        traces.append(TraceDifference(model: model, name: name, reason: reason))
      }
    }
    if !figures.isEmpty { counts.append(CountDifference(model: model, figures: figures)) }
  }

  private mutating func add(_ property: Property, _ new: PropertyDifference.Case) {
    let direction = PropertyDifference.Direction(from: new.expected, to: new.found)
    let index = properties.firstIndex { $0.property == property && $0.direction == direction }
    guard let index else {
      properties.append(
        PropertyDifference(direction: direction, property: property, cases: [new]))
      return
    }
    // A model and its ledger may expect the same.
    guard !properties[index].cases.contains(where: { $0.model == new.model }) else { return }
    properties[index].cases.append(new)
  }
}
