import Explorer
public import Spec

/// Whether a protocol comes to rest, found out on whole states by an algorithm of its own: components by
/// two passes, forwards and backwards, and fairness by the names of threads.
public struct UnpackedRest {
  /// Whether every fair behaviour ends; nil if there are more states than the limit.
  public private(set) var comesToRest: Bool?

  /// The number of states in components with a fair behaviour.
  public private(set) var endlessStates = 0

  /// The number of states that are quiescent although a thread to which fairness is due could act, or the
  /// other way round.
  public private(set) var contradictions = 0

  private struct Edge {
    var target: Int
    var thread: String?
  }

  private let machine: PoolMachine
  private var numbers: [StateBytes: Int] = [:]
  private var states: [PoolState] = []
  private var edges: [[Edge]] = []

  /// Explores a machine, and gives up when it has found more states than a limit.
  public init(_ machine: PoolMachine, limit: Int) {
    self.machine = machine
    _ = number(of: machine.model.initialState)
    while edges.count < states.count {
      guard states.count <= limit else { return }
      var list: [Edge] = []
      let isQuiescent = machine.forEachTransition(from: states[edges.count]) { after, transition in
        list.append(Edge(target: number(of: after), thread: name(of: transition)))
      }
      if isQuiescent == list.contains(where: { $0.thread != nil }) { contradictions += 1 }
      edges.append(list)
    }
    let fair = components().filter(isFair)
    endlessStates = fair.reduce(0) { $0 + $1.count }
    comesToRest = fair.isEmpty
  }

  private mutating func number(of state: PoolState) -> Int {
    if let number = numbers[StateBytes(state)] { return number }
    numbers[StateBytes(state)] = states.count
    states.append(state)
    return states.count - 1
  }

  /// The name of the thread that makes a transition; nil for one that need not come.
  private func name(of transition: Transition) -> String? {
    let (thread, model) = (transition.thread, machine.model)
    let host = "host\(thread.host.rawValue)"
    switch transition.cause {
    case .step:
      return switch thread.actor {
      case .background: "xapi of \(host)"
      case .inspection: "answer of \(host)"
      case .xenopsd, .receiver: "\(thread.actor) of \(host), \(thread.vm)"
      case .master, .host, .peer: "\(thread.actor) of call \(thread.call)"
      case .overview, .monitor: "\(thread.actor)"
      }
    case .xapiStarts: return "xapi of \(host)"
    case .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports:
      return "\(Actor.xenopsd) of \(host), \(thread.vm)"
    case .xenopsdStarts, .hostBoots, .hostIsReachable, .hostFences:
      return "\(transition.cause) \(host)"
    case .hostIsSilent, .hostIsHeardOf: return "heartbeats of \(host)"
    case .request: return model.requests[transition.operation]?.isSure == true ? "sure" : nil
    case .operatorActs:
      return model.operatorActions[transition.operatorAction]?.isSure == true ? "sure" : nil
    case .fault:
      let isSure = transition.fault == .masterFailover && model.isSure(transition.fault)
      return isSure ? "sure" : nil
    case .stepWithoutReply, .stepFails, .databaseIsWritten, .guest: return nil
    }
  }

  /// The components that have a cycle.
  private func components() -> [[Int]] {
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: states.count)
    for root in states.indices where !isSeen[root] {
      isSeen[root] = true
      var path = [(state: root, next: 0)]
      while let (state, next) = path.last {
        guard next < edges[state].count else {
          order.append(state)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[state][next].target
        guard !isSeen[target] else { continue }
        isSeen[target] = true
        path.append((target, 0))
      }
    }
    var sources: [[Int]] = Array(repeating: [], count: states.count)
    for (source, list) in edges.enumerated() {
      for edge in list { sources[edge.target].append(source) }
    }
    var isTaken = Array(repeating: false, count: states.count)
    var found: [[Int]] = []
    for root in order.reversed() where !isTaken[root] {
      isTaken[root] = true
      var (component, next) = ([root], 0)
      while next < component.count {
        for source in sources[component[next]] where !isTaken[source] {
          isTaken[source] = true
          component.append(source)
        }
        next += 1
      }
      if component.count > 1 || edges[root].contains(where: { $0.target == root }) {
        found.append(component)
      }
    }
    return found
  }

  /// Whether no thread could act in every state of a component and never does within it.
  private func isFair(_ component: [Int]) -> Bool {
    let members = Set(component)
    var starved = Set(edges[component[0]].compactMap(\.thread))
    for state in component {
      starved.formIntersection(edges[state].compactMap(\.thread))
      starved.subtract(edges[state].filter { members.contains($0.target) }.compactMap(\.thread))
    }
    return starved.isEmpty
  }
}
