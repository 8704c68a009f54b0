import Testing

@testable import Spec

struct BeginOverviewTests {
  @Test func `the overview begins at its first step`() {
    take(.beginOverview, spawning: 9, by: .background).expect(
      .done, changes: ["overview at: 0 → 9"])
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
