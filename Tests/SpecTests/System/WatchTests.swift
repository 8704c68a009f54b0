import Testing

@testable import Spec

/// A request of an operation on a host, for a VM.
private func request(_ operation: Spec.Operation, to host: Int = 0, vm: Int = 0) -> Transition {
  var transition = Transition(
    cause: .request, thread: ThreadIdentity(actor: .master, host: Host(0), vm: VM(vm)))
  transition.detail = operation.rawValue
  transition.chosen = UInt8(host)
  return transition
}

private func fault(_ fault: Fault, on host: Int) -> Transition {
  var transition = Transition(
    cause: .fault, thread: ThreadIdentity(actor: .background, host: Host(host), vm: VM(0)))
  transition.detail = fault.rawValue
  return transition
}

private func bits(_ watch: Watch, _ transitions: Transition...) -> UInt64? {
  transitions.reduce(UInt64?(0)) { bits, next in bits.flatMap { watch.bits($0, after: next) } }
}

private let start = Watch.Pattern(.request(.start))
private let death = Watch.Pattern(.fault(.xapiRestart), host: Host(1))

@Test func `an occurrence is accepted from then on`() {
  let watch = Watch([.occurs(death)])
  #expect(!watch.accepts(0))
  #expect(bits(watch, fault(.xapiRestart, on: 0)).map(watch.accepts) == false)
  #expect(bits(watch, fault(.xapiRestart, on: 1), request(.start)).map(watch.accepts) == true)
}

@Test func `a forbidden transition is pruned`() {
  let watch = Watch([.never(start)])
  #expect(watch.accepts(0))
  #expect(bits(watch, request(.suspend)) == 0)
  #expect(bits(watch, request(.suspend), request(.start)) == nil)
}

@Test func `one thing before another is accepted only in that order`() {
  let watch = Watch([.precedes(start, death)])
  #expect(bits(watch, fault(.xapiRestart, on: 1), request(.start)).map(watch.accepts) == false)
  #expect(bits(watch, request(.start), fault(.xapiRestart, on: 1)).map(watch.accepts) == true)
  let twice = Watch([.precedes(start, start)])
  #expect(bits(twice, request(.start)).map(twice.accepts) == false)
  #expect(bits(twice, request(.start), request(.start)).map(twice.accepts) == true)
}

@Test func `several constraints must all be satisfied`() {
  let watch = Watch([.occurs(start), .occurs(death)])
  #expect(bits(watch, request(.start)).map(watch.accepts) == false)
  #expect(bits(watch, request(.start), fault(.xapiRestart, on: 1)).map(watch.accepts) == true)
}

@Test func `a pattern may name a host and a VM, and a request has the host that was chosen`() {
  let there = Watch.Pattern(.request(.start), host: Host(1))
  #expect(there.matches(request(.start, to: 1)) && !there.matches(request(.start, to: 2)))
  let other = Watch.Pattern(.request(.start), vm: VM(1))
  #expect(other.matches(request(.start, vm: 1)) && !other.matches(request(.start, vm: 0)))
}
