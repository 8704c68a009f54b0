@testable import Spec

/// Gives every coded field a random value.
private struct AnyValues<Numbers: RandomNumberGenerator>: FieldCoder {
  static var changesValues: Bool { true }

  let size: PoolSize
  var numbers: Numbers

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    value = .random(in: 0..<UInt8(count(of: content)), using: &numbers)
  }

  /// The number of values; positions have few, so that threads often stand at the same one or
  /// nowhere.
  private func count(of content: FieldContent) -> Int {
    switch content {
    case .position, .limit: 3
    case .hostReference: size.hostCount + 1
    case .host: size.hostCount
    case .vm: size.vmCount
    case .budget: 8
    case .flag, .values, .vms, .lock: 1 << content.width(size)
    }
  }
}

extension PoolState {
  /// A pool in which every field of every record has a random value, reachable or not.
  ///
  /// In half of all pools, half of the fields of each kind keep their value of a new pool, so that
  /// guards pass now and then.
  static func anything(
    _ size: PoolSize, using numbers: inout some RandomNumberGenerator
  ) -> PoolState {
    var values = AnyValues(size: size, numbers: numbers)
    var pool = PoolState()
    pool.budgets.faultsInAll = 0
    pool.codeFields(&values, size)
    numbers = values.numbers
    guard Bool.random(using: &numbers) else { return pool }
    for place in FieldPlace.all(of: size) where Bool.random(using: &numbers) {
      place.copy(from: PoolState(), to: &pool)
    }
    return pool
  }

  /// Resets every field that is not in the given set to its value in a new pool.
  mutating func keep(_ fields: StateFields, _ size: PoolSize) {
    for place in FieldPlace.all(of: size) where !fields.contains(place.field) {
      place.copy(from: PoolState(), to: &self)
    }
  }
}
