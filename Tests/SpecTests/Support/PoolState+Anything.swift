@testable import Spec

/// Gives every field that is coded any of its values.
private struct AnyValues<Numbers: RandomNumberGenerator>: BitCoder {
  static var isReading: Bool { true }

  let size: PoolSize
  var numbers: Numbers

  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField) {
    value = .random(in: 0..<UInt8(count(of: field, bits)), using: &numbers)
  }

  /// The number of values: positions are few, so that threads often stand at the same, or nowhere.
  private func count(of field: StateField, _ bits: Int) -> Int {
    if field.actorOfCounter != nil { return 3 }
    return switch field {
    case .record(.residentOn), .record(.scheduledOn), .record(.snapshotResidentOn),
      .thread(_, .residentOn), .pool(.savedResidentOn), .pool(.savedScheduledOn):
      size.hostCount + 1
    case .pool(.master), .thread(_, .peer), .xenopsd(.operationPeer), .xenopsd(.receiverPeer),
      .call(.host), .call(.chosen):
      size.hostCount
    case .thread(_, .vm), .call(.vm): size.vmCount
    case .pool(.databaseWrites), .pool(.faultsInAll): 3
    default: 1 << bits
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
    pool.code(&values, PoolLayout(whole: size))
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
