import Testing

@testable import Spec

/// A pool that a test moves from state to state by the phrases of the transitions.
struct Walk {
  /// A transition that is possible now.
  struct Choice {
    let phrase: String
    let transition: Transition
    let after: PoolState
  }

  let machine: PoolMachine
  var pool: PoolState

  /// Begins in the initial state of a model.
  init(_ model: Model) throws {
    machine = try PoolMachine(model)
    pool = model.initialState
  }

  /// Every transition that is possible now, in order.
  var choices: [Choice] { expand().choices }

  /// The phrase of every transition that is possible now, in order.
  var phrase: [String] { choices.map(\.phrase) }

  /// Whether no step of the protocol is possible now.
  var isQuiescent: Bool { expand().isQuiescent }

  /// Takes transitions in order; each must be the only one whose phrase contains its fragment.
  ///
  /// Returns the last one.
  @discardableResult
  mutating func take(
    _ fragments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Transition {
    var last: Transition?
    for fragment in fragments {
      let choices = choices
      let fitting = choices.filter { $0.phrase.contains(fragment) }
      try #require(
        fitting.count == 1, "\(fragment) among \(choices.map(\.phrase))",
        sourceLocation: sourceLocation)
      pool = fitting[0].after
      last = fitting[0].transition
    }
    return try #require(last, sourceLocation: sourceLocation)
  }

  /// Takes the first step of the protocol whose phrase begins with the given text.
  mutating func takeAny(
    beginning prefix: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let next = choices.first { $0.isProtocolStep && $0.phrase.hasPrefix(prefix) }
    pool = try #require(next, sourceLocation: sourceLocation).after
  }

  /// Takes the first step of the protocol until there is none; returns the phrases of all.
  @discardableResult
  mutating func settle() -> [String] {
    var taken: [String] = []
    while taken.count < 200, let choice = choices.first(where: \.isProtocolStep) {
      pool = choice.after
      taken.append(choice.phrase)
    }
    return taken
  }

  /// The changes that a transition makes.
  func changes(by fragment: String) throws -> [String] {
    var walk = self
    try walk.take(fragment)
    return pool.changes(to: walk.pool, machine.size)
  }

  private func expand() -> (choices: [Choice], isQuiescent: Bool) {
    var choices: [Choice] = []
    let isQuiescent = machine.forEachTransition(from: pool) { after, transition in
      let phrase =
        machine.actorPhrase(of: transition) + ": " + machine.phrase(of: transition, from: pool)
      choices.append(Choice(phrase: phrase, transition: transition, after: after))
    }
    return (choices, isQuiescent)
  }
}

extension Walk.Choice {
  /// Whether it is neither a request nor a guest action nor a fault.
  var isProtocolStep: Bool {
    switch transition.cause {
    case .step, .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot,
      .xenopsdImports, .hostBoots, .hostIsReachable, .hostIsSilent, .hostIsHeardOf, .hostFences:
      true
    case .stepWithoutReply, .stepFails, .request, .operatorActs, .guest, .fault, .databaseIsWritten:
      false
    }
  }
}

extension Model {
  /// Two hosts and a VM that runs on the first one, in the small design.
  static func small(
    _ initially: InitialVM..., requests: [Spec.Operation: Int] = [:],
    guest: [GuestAction: Int] = [:], faults: [Fault: Int] = [:], hosts: Int = 2,
    design: Design = .small
  ) -> Model {
    let vms = initially.isEmpty ? [.running(Host(0))] : initially
    var model = Model(design: design, hostCount: hosts, initially: vms)
    model.requests = requests.mapValues { Allowance($0) }
    model.guest = guest.mapValues { Allowance($0) }
    model.faults = faults.mapValues { Allowance($0) }
    return model
  }
}
