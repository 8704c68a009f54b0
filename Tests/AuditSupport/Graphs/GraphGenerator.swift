import Explorer

/// Generates random graphs of many shapes.
public struct GraphGenerator {
  /// The most states of the base.
  public var stateLimit = 600

  /// A generator.
  public init() {}

  /// The graph with a number in the series of a seed.
  public func graph(_ number: Int, ofSeed seed: UInt64) -> GeneratedGraph {
    var dice = Dice(seed: seed, number: number)
    let states = dice.weigh(
      (30, dice.number(in: 1...12)), (45, dice.number(in: 10...60)),
      (22, dice.number(in: 60...250)), (3, dice.number(in: 250...stateLimit)))
    var graph = GeneratedGraph(states: states)
    graph.labelCount = dice.number(in: 1...5)
    graph.copies = dice.weigh((55, 1), (20, 2), (15, 3), (10, 4))
    graph.throwEdges(&dice)
    graph.throwInitialStates(&dice)
    graph.throwProperties(&dice)
    graph.throwCode(&dice)
    return graph
  }
}

/// How the edges of a graph are chosen.
private enum GraphShape: CaseIterable {
  /// Edges to near states: a deep graph.
  case near
  /// Edges to any state: a shallow graph.
  case anywhere
  /// A long path, with few edges beside it.
  case chain
  /// A few states with edges to very many: wide levels.
  case wide
  /// A tree.
  case tree
  /// Layers, each with edges to the next one.
  case layers
  /// Edges to any state, from few states: many dead ends.
  case deadEnds
}

extension GeneratedGraph {
  fileprivate mutating func throwEdges(_ dice: inout Dice) {
    let count = edges.count
    guard let shape = dice.pick(GraphShape.allCases) else { return }
    let density = dice.number(in: 1...3)
    let layer = dice.number(in: 2...max(2, count / 4))
    let loopPercent = dice.weigh((60, 0), (40, 10))
    let silentPercent = dice.weigh((50, 0), (30, 15), (20, 50))
    for source in 0..<count {
      var targets: [Int] = []
      func add(_ number: Int, _ dice: inout Dice, _ target: (inout Dice) -> Int) {
        for _ in 0..<number { targets.append(((target(&dice) % count) + count) % count) }
      }
      let any = dice.number(in: 0...(2 * density))
      switch shape {
      case .near: add(any, &dice) { source + $0.number(in: -3...8) }
      case .anywhere: add(any, &dice) { $0.number(in: 0...(count - 1)) }
      case .chain:
        add(1, &dice) { _ in source + 1 }
        if dice.happens(percent: 10) { add(density, &dice) { $0.number(in: 0...(count - 1)) } }
      case .wide:
        let isHub = source == 0 || dice.happens(percent: 2)
        add(isHub ? count / 2 : dice.number(in: 0...1), &dice) { $0.number(in: 0...(count - 1)) }
      case .tree: add(density, &dice) { _ in source * density + targets.count + 1 }
      case .layers:
        add(any, &dice) { (source / layer + 1) * layer + $0.number(in: 0...(layer - 1)) }
      case .deadEnds:
        if dice.happens(percent: 45) { add(any + 1, &dice) { $0.number(in: 0...(count - 1)) } }
      }
      if dice.happens(percent: loopPercent) { targets.append(source) }
      if let again = targets.first, dice.happens(percent: 5) { targets.append(again) }
      edges[source] = targets.map { target in
        var edge = Edge(target: target)
        edge.label = dice.number(in: 0...(labelCount - 1))
        edge.turn = dice.number(in: 0...(copies - 1))
        if dice.happens(percent: silentPercent) { edge.silentStates = dice.weigh((70, 1), (30, 3)) }
        return edge
      }
    }
  }

  fileprivate mutating func throwInitialStates(_ dice: inout Dice) {
    let count = dice.weigh(
      (45, 1), (40, dice.number(in: 2...4)), (15, dice.number(in: 1...(2 * edges.count))))
    initialStates = (0..<count).map { _ in
      dice.happens(percent: 30) ? 0 : dice.number(in: 0...(edges.count - 1))
    }
  }

  /// Properties of states, of transitions and of both; the higher a number, the rarer the subject.
  fileprivate mutating func throwProperties(_ dice: inout Dice) {
    propertyCount = dice.weigh((10, 0), (80, dice.number(in: 1...6)), (10, 64))
    for property in 0..<propertyCount where propertyCount < 64 || property % 21 == 0 {
      let odds = 1 << dice.number(in: 0...9)
      let failurePercent = dice.weigh((30, 0), (40, 25), (30, 100))
      let (ofStates, ofTransitions) = dice.weigh(
        (40, (true, false)), (40, (false, true)), (20, (true, true)))
      for state in edges.indices {
        if ofStates, dice.number(in: 1...odds) == 1 {
          stateFindings[state].note(
            property: property, holds: !dice.happens(percent: failurePercent))
        }
        for index in edges[state].indices where ofTransitions {
          guard dice.number(in: 1...odds) == 1 else { continue }
          edges[state][index].findings.note(
            property: property, holds: !dice.happens(percent: failurePercent))
        }
      }
    }
  }

  fileprivate mutating func throwCode(_ dice: inout Dice) {
    hash = dice.weigh((80, .normal), (12, .coarse), (8, stateCount <= 150 ? .constant : .coarse))
    code.wordCount = dice.pick(hash.wordCounts) ?? 1
    let bits = 64 * code.wordCount
    let needed = max(1, Int.bitWidth - (stateCount - 1).leadingZeroBitCount)
    code.stateBits = dice.weigh(
      (50, bits), (50, dice.number(in: max(needed, bits - 63)...bits)))
    code.width = dice.number(in: needed...min(32, code.stateBits))
    code.firstBit = dice.number(in: 0...(code.stateBits - code.width))
    code.multiplier = dice.weigh((40, 1), (60, dice.word() | 1))
    code.filling = dice.pick(GraphCode.Filling.allCases) ?? .zeros
  }
}

extension GeneratedGraph.Hash {
  /// The numbers of words for which there is a search with this function.
  var wordCounts: [Int] {
    switch self {
    case .normal: GraphCode.wordCounts
    case .coarse: [1, 3]
    case .constant: [2]
    }
  }
}
