import Testing

@testable import Spec

struct BeginOverviewTests {
  @Test func `the overview begins at its first step`() {
    take(.beginOverview, spawning: 9, by: .background).expect(
      .done, changes: ["overview at: 0 → 9"])
  }

  @Test func `with admission closed, the master no longer knows the pool`() {
    take(.beginOverview, choice: 1, spawning: 9, by: .monitor).expect(
      .done, changes: ["overview at: 0 → 9", "isKnown: true → false"])
  }

  @Test func `a slave waits until it reaches the master`() {
    take(.beginOverview, spawning: 9, by: .background) { $0.pool[Host(0)].xapi = .down }
      .expect(.blocked)
  }

  @Test func `nothing is left of an earlier overview`() {
    take(.beginOverview, spawning: 9, by: .background) {
      $0.pool.overview.programCounter = 12
      $0.pool.overview.peer = Host(1)
      $0.pool.overview.powerState = .running
    }.expect(
      .done,
      changes: [
        "overview at: 12 → 9", "overview peer: host1 → host0",
        "overview powerState: running → halted",
      ])
  }
}
