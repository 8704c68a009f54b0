import Testing

@testable import Invariants
@testable import Spec

/// The explanation of a state, or of a step on host 1 that leads to it, about the only VM.
private func explanation(
  _ effects: Effects? = nil, by actor: Actor = .xenopsd, of pool: PoolState = PoolState(),
  vmCount: Int = 1
) -> Explanation {
  let thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(0))
  return Explanation(
    program: Program(), size: PoolSize(hostCount: 2, vmCount: vmCount, callCount: 2),
    transition: effects.map { Transition(kind: .step, thread: thread, effects: $0) },
    before: pool, pool: pool)
}

@Test func `RenameOrder is explained by the part of the order that was broken`() {
  #expect(
    explanation(.renamed, by: .receiver).words(for: .renameOrder)
      == "host1 took the uuid of vm0 while another xenopsd still had it")
  #expect(
    explanation(.beganToExecute, by: .receiver).words(for: .renameOrder)
      == "host1 let vm0 execute before it had its own uuid")
  #expect(
    explanation(.beganToExecute, by: .xenopsd).words(for: .renameOrder)
      == "host1 let vm0 execute again after it had given up the uuid")
}

@Test func `ImageLinearity is explained by a second resume, or by metadata that is gone`() {
  #expect(
    explanation([.restoredImage, .beganToExecute]).words(for: .imageLinearity)
      == "host1 resumed an image of vm0 that a resume had used before")
  #expect(
    explanation(.removedMetadata, by: .background).words(for: .imageLinearity)
      == "host1 removed metadata of vm0 that its suspend image cannot be resumed without")
}

@Test(arguments: [
  (Host?(Host(0)), true, true, PowerState.suspended, "power_state is Suspended, it has a domain"),
  (Host(0), true, false, .running, "power_state is Running, no domain of it is alive"),
  (nil, true, true, .running, "resident_on is null, known by host0"),
  (Host(1), true, true, .paused, "resident_on is host1, known by host0"),
  (Host(1), false, false, .halted, "resident_on is host1, no xenopsd knows it"),
  (
    nil, true, true, .halted,
    "resident_on is null, known by host0; power_state is Halted, it has a domain"
  ),
])
func `LocationAgrees is explained by what the database says and what the hosts know`(
  residentOn: Host?, isKnown: Bool, isRunning: Bool, state: PowerState, words: String
) {
  var pool = PoolState()
  pool[VM(0)].residentOn = residentOn.map(HostReference.init) ?? .null
  pool[VM(0)].powerState = state
  if isKnown { pool[Host(0), VM(0), .original] = .with(isRunning ? .running : .none) }
  #expect(explanation(of: pool).words(for: .locationAgrees) == "vm0: \(words)")
}

@Test func `LocationAgrees names every host that knows the VM, and the first VM that is wrong`() {
  var pool = PoolState()
  pool[VM(1)].powerState = .running
  pool[VM(1)].residentOn = HostReference(Host(1))
  for host in [Host(0), Host(1)] { pool[host, VM(1), .original] = .with(.running) }
  #expect(
    explanation(of: pool, vmCount: 2).words(for: .locationAgrees)
      == "vm1: resident_on is host1, known by host0 and host1")
}

@Test func `LocationAgrees is explained just when it is violated`() throws {
  let bench = try Bench()
  for here in Domain.allCases.map(VMCopy.with) + [VMCopy()] {
    for there in [VMCopy(), .with(.none), .with(.running)] {
      for reference in [.null, HostReference(Host(0)), HostReference(Host(1))] {
        for state in PowerState.allCases {
          var pool = bench.halted
          pool[Bench.here, Bench.vm, .original] = here
          pool[Bench.there, Bench.vm, .original] = there
          pool[Bench.vm].residentOn = reference
          pool[Bench.vm].powerState = state
          let judgement = bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true)
          let words = explanation(of: pool).words(for: .locationAgrees)
          #expect(words.isEmpty == (judgement == .holds), "\(words)")
        }
      }
    }
  }
}

@Test func `NoLeftovers is explained by the VM, and by the host of each temporary uuid`() {
  var pool = PoolState()
  pool[Host(0), VM(0), .original] = .with(.running)
  pool[Host(1), VM(1), .destinationTemporary] = .with(.none)
  #expect(
    explanation(of: pool, vmCount: 2).words(for: .noLeftovers)
      == "a temporary uuid of vm1 is left on host1")
  pool[Host(0), VM(1), .sourceTemporary] = .with(.suspended)
  #expect(
    explanation(of: pool, vmCount: 2).words(for: .noLeftovers)
      == "a temporary uuid of vm1 is left on host0 and on host1")
}

@Test func `EveryCallEnds is explained by a call that waits, else by a lock`() {
  var pool = PoolState()
  #expect(explanation(of: pool, vmCount: 2).words(for: .everyCallEnds) == "")
  pool[VM(1)].operations = [Operations(.start), Operations(.migrate)]
  #expect(
    explanation(of: pool, vmCount: 2).words(for: .everyCallEnds)
      == "vm1 stays locked by start, migrate")
  pool[call: 1].vm = VM(1)
  pool[call: 1].hostCounter = 3
  #expect(
    explanation(of: pool, vmCount: 2).words(for: .everyCallEnds)
      == "a call on vm1 waits for ever")
}
