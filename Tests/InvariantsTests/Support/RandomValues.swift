import TestSupport

@testable import Spec

/// Random values for the fields of a pool.
struct RandomValues {
  let machine: PoolMachine
  var numbers: RandomNumbers
  /// The share of the records that get random values.
  var shareOfRecords = 1.0

  mutating func choosesRecord() -> Bool { isChosen(shareOfRecords) }

  /// Whether an item is chosen, with the given probability.
  mutating func isChosen(_ share: Double) -> Bool {
    Double.random(in: 0...1, using: &numbers) <= share
  }

  mutating func boolean() -> Bool { .random(using: &numbers) }

  mutating func host() -> Host {
    Host(.random(in: 0..<machine.size.hostCount, using: &numbers))
  }

  mutating func vm() -> VM { VM(.random(in: 0..<machine.size.vmCount, using: &numbers)) }

  mutating func reference() -> HostReference { boolean() ? .null : HostReference(host()) }

  mutating func count() -> UInt8 { .random(in: 0...1, using: &numbers) }

  /// A position where a thread of an actor can be, nowhere in half of all cases.
  ///
  /// Any position if the actor runs no procedure.
  mutating func position(of actor: Actor) -> UInt8 {
    guard boolean() else { return 0 }
    let range = machine.program.ranges[Int(actor.rawValue)]
    guard range.count > 0 else { return instruction() }
    return UInt8(Int.random(in: range.first..<range.first + range.count, using: &numbers))
  }

  /// The position of any instruction.
  mutating func instruction() -> UInt8 {
    UInt8(Int.random(in: 1..<machine.program.instructions.count, using: &numbers))
  }

  /// A random set of VMs, one bit per VM.
  mutating func listed() -> UInt8 {
    .random(in: 0..<1 << UInt8(machine.size.vmCount), using: &numbers)
  }

  /// A random case.
  mutating func any<Value: CaseIterable>() -> Value where Value.AllCases == [Value] {
    Value.allCases[Int.random(in: Value.allCases.indices, using: &numbers)]
  }
}
