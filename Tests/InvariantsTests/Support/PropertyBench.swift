import Explorer
import TestSupport

@testable import Invariants
@testable import Spec

/// A pool of two hosts and two VMs, and a judge that asks one property about random samples.
struct PropertyBench {
  /// A transition and the states around it; a property of states judges only the state before.
  struct Sample {
    var transition: Transition
    var before: PoolState
    var after: PoolState

    /// The sample with every call under way: what a call that is over says of a host or a VM means nothing.
    var withCallsInUse: Sample {
      var sample = self
      for call in 0..<PoolSize.maximumCallCount {
        if before[call: call].isFree { sample.before[call: call].masterCounter = 1 }
        if after[call: call].isFree { sample.after[call: call].masterCounter = 1 }
      }
      return sample
    }
  }

  private let machine: PoolMachine
  private let judge: Judge
  private let property: Property

  /// A bench whose judge asks the given property.
  ///
  /// - Parameter protected: the VMs that high availability protects.
  init(asking property: Property, protecting protected: [VM] = [Bench.vm]) throws {
    var model = try Bench().machine.model
    model.initially = [.halted, .halted]
    model.hasHA = true
    model.requests[.start] = nil
    // A start of a protected VM takes a call slot of its own, and all others are taken.
    if protected.count > 1 { model.requests[.checkpoint] = nil }
    model.protected = protected
    model.design = .questioned
    machine = try PoolMachine(model)
    judge = Judge(machine, asking: [property])
    self.property = property
  }

  /// Random values for the machine's pool.
  func values(seed: UInt64) -> RandomValues {
    RandomValues(machine: machine, numbers: RandomNumbers(seed: seed))
  }

  /// A transition with some of the effects after which the property is asked.
  ///
  /// - Parameter fields: the fields that may have any value.
  func sample(of fields: [StateField], _ values: inout RandomValues) -> Sample {
    let call = UInt8.random(in: 0..<UInt8(machine.size.callCount), using: &values.numbers)
    let thread = ThreadIdentity(
      actor: values.any(), host: values.host(), vm: values.vm(), call: call)
    var transition = Transition(cause: .step, thread: thread)
    transition.programCounter = values.instruction()
    transition.effects = Effects(rawValue: .random(in: 0...UInt32.max, using: &values.numbers))
      .intersection(property.askedAfter)
    var before = PoolState()
    before.randomise(someOf: fields, &values)
    before[thread.vm].powerState = values.any()
    var after = before
    after.randomise(someOf: fields, &values)
    // Makes real changes of the written values more frequent.
    after[thread.vm].powerState = values.any()
    after[thread.vm].residentOn = HostReference(thread.host)
    return Sample(transition: transition, before: before, after: after)
  }

  /// The same sample with the hosts, the VMs and the call slots exchanged.
  func exchanged(_ sample: Sample) -> Sample {
    var permutation = PoolPermutation()
    (permutation.hosts[0], permutation.hosts[1]) = (Host(1), Host(0))
    (permutation.vms[0], permutation.vms[1]) = (VM(1), VM(0))
    let lastCall = machine.size.callCount - 1
    func exchanged(_ pool: PoolState) -> PoolState {
      let moved = pool.permuted(permutation, machine.size)
      var result = moved
      for call in 0...lastCall { result[call: call] = moved[call: lastCall - call] }
      // A thread that waits has no host to deal with; the search never moves the first host.
      for host in 0..<machine.size.hostCount {
        let waiting = BackgroundThread()
        if result[Host(host)].background.programCounter == 0 {
          result[Host(host)].background.peer = waiting.peer
        }
        if result[Host(host)].inspection.programCounter == 0 {
          result[Host(host)].inspection.peer = waiting.peer
        }
      }
      return result
    }
    var transition = sample.transition
    let thread = transition.thread
    transition.thread = ThreadIdentity(
      actor: thread.actor, host: permutation(thread.host), vm: permutation(thread.vm),
      call: UInt8(lastCall) - thread.call)
    return Sample(
      transition: transition, before: exchanged(sample.before), after: exchanged(sample.after))
  }

  /// The property's judgement.
  func findings(of sample: Sample) -> Findings {
    property.askedAfter.isEmpty
      ? judge.findings(of: sample.before, isQuiescent: true)
      : judge.findings(of: sample.transition, from: sample.before, to: sample.after)
  }

  /// Whether the property judges a sample differently once some fields have other values.
  ///
  /// The values change before the transition, after it, or equally in both.
  func judges(
    _ sample: Sample, otherwiseAfter change: (inout PoolState, inout RandomValues) -> Void,
    _ values: inout RandomValues
  ) -> Bool {
    let findings = findings(of: sample)
    var (before, after) = (sample, sample)
    var sameValues = values
    change(&before.before, &values)
    if self.findings(of: before) != findings { return true }
    guard !property.askedAfter.isEmpty else { return false }
    change(&after.after, &sameValues)
    var both = before
    both.after = after.after
    return self.findings(of: after) != findings || self.findings(of: both) != findings
  }
}

extension Design {
  /// The design of ``Bench``, with what high availability needs, every condition on a start, and a
  /// clean-up of migrations that are not forwarded.
  ///
  /// The start has every condition that can be asked of a halted VM.
  fileprivate static let questioned: Design = {
    var design = Design.bench
    design.procedures += [
      ProcedureDeclaration(
        Declared("HA.monitor"), steps: [StepDeclaration(Declared("awaitHostLoss"))]),
      ProcedureDeclaration(
        Declared("HA.start_protected"), steps: [StepDeclaration(Declared("startProtected"))]),
    ]
    design.procedures.append(
      ProcedureDeclaration(
        Declared("release"), steps: [StepDeclaration(Declared("releaseOperation"))]))
    if let migrate = design.index(of: ProcedureName.master(.migrate).spelling) {
      design.procedures[migrate].steps[1].onFailure = Declared("release")
    }
    if let start = design.index(of: ProcedureName.master(.start).spelling) {
      let conditions: [Condition] = [.poolIsKnown, .hasSnapshot]
      design.procedures[start].steps[0].when += conditions.map { Declared($0.spelling) }
    }
    return design
  }()
}
