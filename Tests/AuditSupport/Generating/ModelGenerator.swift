public import Spec

/// Generates random models: any design, any changes to it, and anything that may happen.
///
/// Not every change makes sense; the caller discards a model whose design does not compile. The
/// dice are loaded so that many designs compile and most spaces are small.
public struct ModelGenerator {
  private let designs: [Design]
  private let maps: [ProcedureMap]
  /// The numbers of changes to a design.
  private let changes: ClosedRange<Int>

  /// A generator of models of some designs, with some changes to them.
  public init(designs: [Design], changes: ClosedRange<Int>) {
    self.designs = designs
    self.changes = changes
    maps = designs.map { ProcedureMap($0) }
  }

  /// The model with a number in the series of a seed, independent of which other models are
  /// requested.
  public func model(_ number: Int, ofSeed seed: UInt64) -> GeneratedModel {
    var dice = Dice(seed: seed, number: number)
    let index = dice.number(in: 0...(designs.count - 1))
    var pool = PoolGenerator(map: maps[index], model: dice.pool(of: designs[index]))
    pool.throwRequests(&dice)
    pool.throwActions(&dice)
    pool.throwFaults(&dice)
    var generated = GeneratedModel(design: designs[index].name, model: pool.model)
    var changing = ChangeGenerator(designs[index], for: pool.model)
    for _ in 0..<dice.number(in: changes) {
      if let change = changing.change(&dice) { generated.changes.append(change) }
    }
    return generated
  }
}

extension Dice {
  /// A pool in which nothing may happen yet.
  fileprivate mutating func pool(of design: Design) -> Model {
    let hosts = weigh((12, 1), (48, 2), (40, 3))
    var places = [place(among: hosts)]
    if happens(percent: 20) {
      places.append(happens(percent: 50) ? places[0] : place(among: hosts))
    }
    return Model(design: design, hostCount: hosts, initially: places)
  }

  private mutating func place(among hosts: Int) -> InitialVM {
    let host = Host(number(in: 0...(hosts - 1)))
    return weigh((60, .running(host)), (25, .halted), (15, .suspended))
  }
}
