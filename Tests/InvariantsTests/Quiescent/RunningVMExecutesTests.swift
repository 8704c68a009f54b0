import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .runningVMExecutes, in: pool, isQuiescent: isQuiescent)
}

@Test func `RunningVMExecutes holds for a VM that executes, whatever else is wrong`() throws {
  #expect(try judgement { _ in } == .holds)
  let elsewhere = try judgement {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.there, Bench.vm, .startTemporary] = .with(.running)
  }
  #expect(elsewhere == .holds)
}

@Test(arguments: Domain.allCases.filter { $0 != .running })
func `RunningVMExecutes is violated by a VM whose domain does not execute`(_ domain: Domain) throws
{
  for name in Name.allCases {
    let found = try judgement {
      $0[Bench.here, Bench.vm, .original] = VMCopy()
      $0[Bench.here, Bench.vm, name] = .with(domain)
    }
    #expect(found == .violated)
  }
}

@Test func `RunningVMExecutes is violated by a VM that is marked Running and has no domain`() throws
{
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = VMCopy() } == .violated)
}

@Test(arguments: [PowerState.halted, .suspended, .paused])
func `RunningVMExecutes is silent about a VM that is not marked Running`(
  _ state: PowerState
) throws {
  let found = try judgement {
    $0[Bench.vm].powerState = state
    $0[Bench.here, Bench.vm, .original] = .with(.suspended)
  }
  #expect(found == .silent)
}

@Test func `RunningVMExecutes is silent while something is under way`() throws {
  let found = try judgement(isQuiescent: false) {
    $0[Bench.here, Bench.vm, .original] = .with(.suspended)
  }
  #expect(found == .silent)
}

@Test func `RunningVMExecutes is explained by the domain that the VM has`() throws {
  func phrase(_ change: (inout PoolState) -> Void) throws -> String {
    try Property.runningVMExecutes.phrase {
      $0[VM(1)].powerState = .running
      change(&$0)
    }
  }
  #expect(
    try phrase { _ in } == "vm1 is marked Running and does not execute: it has no domain")
  #expect(
    try phrase { $0[Host(1), VM(1), .sourceTemporary] = .with(.suspended) }
      == "vm1 is marked Running and does not execute: its domain on host1 does not")
  #expect(try phrase { $0[Host(1), VM(1), .original] = .with(.running) } == "")
}
