import Testing

@testable import Spec

struct UnpauseTests {
  @Test func `a complete domain executes, and an event is raised`() {
    take(.unpause, of: .migrate, by: .receiver) {
      $0.run(.original)
      $0.local[.original].domain = .built
      $0.record.stopWanted = true
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "host1 Xen, domain of vm1: paused → running",
        "host1 xenopsd, event for vm1: none → waiting",
      ], effects: .beganToExecute)
  }

  @Test func `a start ends the wish to stop`() {
    take(.unpause, name: .startTemporary, of: .start, by: .xenopsd) {
      $0.run(.startTemporary)
      $0.local[.startTemporary].domain = .built
      $0.record.stopWanted = true
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "host1 Xen, domain of vm1 (start temporary uuid): paused → running",
        "vm1 stop wanted: true → false",
      ], effects: .beganToExecute)
  }

  @Test func `a resume uses its image up`() {
    take(.unpause, name: .startTemporary, of: .resume, by: .xenopsd) {
      $0.run(.startTemporary)
      $0.local[.startTemporary].domain = .built
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "database, vm1 suspend image: complete → used by a resume",
        "host1 Xen, domain of vm1 (start temporary uuid): paused → running",
      ], effects: .beganToExecute)
  }

  @Test func `the suspended source of a migration is the past from now on`() {
    take(.unpause, of: .migrate, by: .receiver) {
      $0.run(.original)
      $0.local[.original].domain = .built
      $0.pool[Host(0), VM(1), .sourceTemporary].domain = .suspended
      $0.pool[Host(0), VM(1), .sourceTemporary].isSurvivable = true
      $0.pool[Host(0), VM(0), .sourceTemporary].domain = .suspended
    }.expect(
      .done,
      changes: [
        "host0 Xen, domain of vm1 (source temporary uuid): suspended → suspended, outdated",
        "host1 Xen, domain of vm1: paused → running",
        "host1 xenopsd, event for vm1: none → waiting",
      ], effects: .beganToExecute)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .built })
  func `a domain that is not complete and paused fails`(domain: Domain) {
    take(.unpause, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }
}
