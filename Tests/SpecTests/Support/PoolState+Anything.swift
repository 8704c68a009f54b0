@testable import Spec

/// Gives every field that is coded any of its values.
private struct AnyValues<Numbers: RandomNumberGenerator>: FieldCoder {
  static var changesValues: Bool { true }

  let size: PoolSize
  var numbers: Numbers

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    value = .random(in: 0..<UInt8(count(of: content)), using: &numbers)
  }

  /// The number of values: positions are few, so that threads often stand at the same, or nowhere.
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
  /// A pool in which every field of every record has any of its values, reachable or not; half of the
  /// fields of each kind are as in a new pool in half of all pools, so that guards pass now and then.
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

  /// Makes every field what it is in a new pool that is not among some.
  mutating func keep(_ fields: StateFields, _ size: PoolSize) {
    for place in FieldPlace.all(of: size) where !fields.contains(place.field) {
      place.copy(from: PoolState(), to: &self)
    }
  }
}
