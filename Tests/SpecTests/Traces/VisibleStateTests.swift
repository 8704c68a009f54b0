import Testing

@testable import Spec

@Test func `power_state, resident_on and the executing hosts of each VM are seen`() {
  var pool = PoolState()
  let size = PoolSize(hostCount: 4, vmCount: 4, callCount: 0)
  #expect(
    VisibleState(pool, size).phrases.last
      == "vm3: power_state Halted, resident_on null, executed by no host")
  pool[VM(3)].powerState = .suspended
  pool[VM(3)].residentOn = HostReference(Host(3))
  for name in [Name.original, .startTemporary] {
    pool[Host(3), VM(3), name].metadata = .present
    pool[Host(3), VM(3), name].domain = .running
  }
  pool[Host(0), VM(3), .original].domain = .built
  #expect(
    VisibleState(pool, size).phrases.last
      == "vm3: power_state Suspended, resident_on host3, executed by host3 and host3")
}

@Test func `locks, reservations and domains that do not execute are not seen`() {
  var pool = PoolState()
  let size = PoolSize(hostCount: 2, vmCount: 1, callCount: 0)
  let before = VisibleState(pool, size)
  pool[VM(0)].operations = Operations(.migrate)
  pool[VM(0)].scheduledOn = HostReference(Host(1))
  pool[Host(1), VM(0), .original].domain = .built
  #expect(VisibleState(pool, size) == before)
  pool[Host(1), VM(0), .original].domain = .running
  #expect(VisibleState(pool, size) != before)
}

@Test func `only VMs that look different are named, and all if none does`() {
  var pool = PoolState()
  let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 0)
  let before = VisibleState(pool, size)
  pool[VM(1)].powerState = .paused
  #expect(
    VisibleState(pool, size).phrases(differingFrom: before)
      == ["vm1: power_state Paused, resident_on null, executed by no host"])
  #expect(before.phrases(differingFrom: before).count == 2)
}
