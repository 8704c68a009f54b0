import Explorer
import Spec
import TestSupport
import Testing

@testable import Invariants

/// The number of samples to try; more are needed where few parts of a pool may be abnormal.
private let sampleCount = 6000

@Test(arguments: Property.allCases)
func `the judgement of a property depends only on what the property reads`(
  _ property: Property
) throws {
  let bench = try PropertyBench(asking: property)
  var values = bench.values(seed: UInt64(property.number))
  let fields = property.reads.allFields
  let (read, others) = (fields.list, StateFields.all.subtracting(fields).list)
  for _ in 0..<sampleCount {
    let sample = bench.sample(of: read, &values)
    let depends = bench.judges(
      sample, otherwiseAfter: { $0.randomise(someOf: others, &$1) }, &values)
    guard depends else { continue }
    let deciding = others.filter { field in
      bench.judges(sample, otherwiseAfter: { $0.randomise(field, &$1) }, &values)
    }
    Issue.record("depends on one of \((deciding.isEmpty ? others : deciding).map(\.phrase))")
    return
  }
}

@Test(arguments: Property.allCases)
func `the judgement of a property depends on everything that the property reads`(
  _ property: Property
) throws {
  let bench = try PropertyBench(asking: property)
  var values = bench.values(seed: UInt64(property.number))
  let fields = property.reads.allFields.list
  var untold = fields
  for _ in 0..<100 * sampleCount where !untold.isEmpty {
    let sample = bench.sample(of: fields, &values)
    untold.removeAll { field in
      bench.judges(sample, otherwiseAfter: { $0.randomise(field, &$1) }, &values)
    }
  }
  #expect(untold.map(\.phrase) == [])
}

@Test(arguments: Property.allCases)
func `a property reads the parts of every owner, because it owns none`(_ property: Property) {
  let ofPool = StateFields(PoolField.allCases.map { .pool($0) })
  #expect(property.reads.own.subtracting(ofPool) == property.reads.others)
  #expect(property.reads.locals.isEmpty)
}

@Test(arguments: Property.allCases.filter { !$0.askedAfter.isEmpty })
func `a property has a judgement after each effect after which it is asked`(
  _ property: Property
) throws {
  let bench = try PropertyBench(asking: property)
  var values = bench.values(seed: UInt64(property.number))
  let fields = property.reads.allFields.list
  for position in 0..<UInt16(Effects.RawValue.bitWidth) {
    let effect = Effects(rawValue: 1 << position)
    guard !property.askedAfter.isDisjoint(with: effect) else { continue }
    let speaks = (0..<sampleCount).contains { _ in
      var sample = bench.sample(of: fields, &values)
      sample.transition.effects = effect
      return bench.findings(of: sample) != Findings()
    }
    #expect(speaks, "after the effect of bit \(position)")
  }
}

@Test(arguments: Property.allCases)
func `a property judges all hosts, VMs and calls in the same way`(_ property: Property) throws {
  let bench = try PropertyBench(asking: property, protecting: [VM(0), VM(1)])
  var values = bench.values(seed: UInt64(property.number))
  let fields = property.reads.allFields.list
  for _ in 0..<sampleCount {
    let sample = bench.sample(of: fields, &values).withCallsInUse
    let exchanged = bench.exchanged(sample)
    guard bench.findings(of: exchanged) != bench.findings(of: sample) else { continue }
    Issue.record("depends on the place: \(sample.transition)")
    return
  }
}

extension StateParts {
  /// The fields, for any owner.
  fileprivate var allFields: StateFields { own.union(others) }
}
