import Testing

@testable import Invariants
@testable import Spec

/// What is said of a property that a transition on host 1, about the second of two VMs, violates.
private func stepWords(
  _ property: Property, _ effects: Effects = [], by actor: Actor = .xenopsd,
  _ change: (inout PoolState) -> Void = { _ in }
) -> String {
  var before = PoolState()
  change(&before)
  let thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(1))
  let transition = Transition(kind: .step, thread: thread, effects: effects)
  return Explanation(
    program: Program(), size: explanationSize, transition: transition, before: before,
    pool: PoolState()
  ).words(for: property)
}

/// What is said of a state.
private func stateWords(
  _ property: Property, _ change: (inout PoolState) -> Void = { _ in }
) -> String {
  var pool = PoolState()
  change(&pool)
  return Explanation(
    program: Program(), size: explanationSize, transition: nil, before: PoolState(), pool: pool
  ).words(for: property)
}

private let explanationSize = PoolSize(hostCount: 2, vmCount: 2, callCount: 2)

@Test func `a malformed state is a mistake of the program`() {
  #expect(
    stateWords(.typeOK) == "the state is not well formed, which is a mistake of this program")
}

@Test func `SingleExecution is explained by the VM that executes, and where each time`() {
  #expect(
    stateWords(.singleExecution) {
      $0[Host(0), VM(0), .original] = .with(.running)
      $0[Host(0), VM(1), .sourceTemporary] = .with(.running)
      $0[Host(1), VM(1), .original] = .with(.running)
    } == "vm1 executes 2 times: on host0 and on host1")
  #expect(
    stateWords(.singleExecution) {
      $0[Host(1), VM(0), .original] = .with(.running)
      $0[Host(1), VM(0), .startTemporary] = .with(.running)
      $0[Host(0), VM(0), .original] = .with(.running)
    } == "vm0 executes 3 times: on host0 and on host1 and on host1")
}

@Test func `UniqueUUID is explained by the hosts that know the VM, temporary uuids left aside`() {
  #expect(
    stateWords(.uniqueUUID) {
      $0[Host(0), VM(0), .original] = .with(.running)
      $0[Host(1), VM(0), .destinationTemporary] = .with(.built)
      $0[Host(0), VM(1), .original] = .with(.none)
      $0[Host(1), VM(1), .original] = .with(.running)
    } == "vm1 is known by its own uuid on host0 and on host1")
}

@Test(arguments: Name.allCases)
func `NoFalseHalt is explained by where the VM executes`(_ name: Name) {
  #expect(
    stepWords(.noFalseHalt, .wrotePowerState, by: .background) {
      $0[Host(1), VM(0), .original] = .with(.running)
      $0[Host(0), VM(1), name] = .with(.running)
    } == "host1 marked vm1 Halted, and vm1 executes on host0")
}

@Test func `NoFalseHalt is explained by what is under way where nothing executes`() {
  #expect(
    stepWords(.noFalseHalt, .wrotePowerState, by: .background) {
      $0[Host(1), VM(0), .original] = .with(.running)
      $0[Host(0), VM(1), .original] = .with(.built)
    }
      == "host1 marked vm1 Halted, and vm1 can still come to execute: something under way leads to it"
  )
}

@Test func `the properties of one step are explained by who took it, and of which VM`() {
  #expect(
    stepWords(.noFriendlyFire, .destroyedDomain)
      == "host1 destroyed the last healthy copy of vm1, which nobody had asked to stop")
  #expect(
    stepWords(.metadataRemoval, .removedMetadata)
      == "host1 removed the metadata of vm1 that an operation under way still needed")
  let resident: (inout PoolState) -> Void = {
    $0[VM(0)].residentOn = HostReference(Host(1))
    $0[VM(1)].residentOn = HostReference(Host(0))
  }
  #expect(
    stepWords(.startGuard, .pushedMetadata, by: .host, resident)
      == "vm1 was resident on host0 when its start or resume went on")
  #expect(
    stepWords(.conditionalClear, .clearedResidentOn, by: .background, resident)
      == "host1 cleared resident_on of vm1, which was host0")
  #expect(
    stepWords(.conditionalClear, .clearedResidentOn, by: .background)
      == "host1 cleared resident_on of vm1, which was null")
}

@Test func `of a state in which nothing is wrong there is nothing to say, nor of a landmark`() {
  for property in Property.allCases where property.kind != .transition && property != .typeOK {
    #expect(stateWords(property) == "", "\(property)")
    if property.kind == .landmark { #expect(stepWords(property) == "", "\(property)") }
  }
}
