import Testing

@testable import Spec

struct OtherDatabaseTests {
  private let size = PoolSize(hostCount: 2, vmCount: 1, callCount: 2)

  @Test func `without a second master, nothing is exchanged`() {
    var pool = PoolState()
    pool[VM(0)].powerState = .running
    let before = pool.bytes
    pool.exchangeDatabases(size)
    #expect(pool.bytes == before)
  }

  @Test func `exchanged twice, the databases are as before`() {
    var pool = PoolState()
    pool[VM(0)].powerState = .running
    pool[VM(0)].residentOn = HostReference(Host(1))
    pool[VM(0)].operations = Operations(.migrate)
    pool.master = Host(1)
    pool.isKnown = false
    pool.other.master = HostReference(Host(0))
    pool.other.isKnown = true
    pool.other.records[0].scheduledOn = HostReference(Host(0))
    pool.other.records[0].hasBootRecord = true
    let before = pool.bytes
    pool.exchangeDatabases(size)
    #expect(pool.master == Host(0) && pool.other.master == HostReference(Host(1)))
    #expect(pool.isKnown && !pool.other.isKnown)
    #expect(pool[VM(0)].powerState == .halted && pool[VM(0)].residentOn == .null)
    #expect(pool[VM(0)].scheduledOn == HostReference(Host(0)) && pool[VM(0)].hasBootRecord)
    #expect(pool[VM(0)].operations == [] && pool.other.records[0].powerState == .running)
    pool.exchangeDatabases(size)
    #expect(pool.bytes == before)
  }

  @Test func `the history of a VM is common to both masters`() {
    var pool = PoolState()
    pool[VM(0)].stopWanted = true
    pool[VM(0)].image = .complete
    pool.master = Host(1)
    pool.other.master = HostReference(Host(0))
    pool.exchangeDatabases(size)
    #expect(pool[VM(0)].stopWanted && pool[VM(0)].image == .complete)
  }
}
