import Testing

@testable import Spec

private let sizes = [
  PoolSize(hostCount: 1, vmCount: 1, callCount: 1),
  PoolSize(hostCount: 3, vmCount: 2, callCount: 2),
]

@Test(arguments: sizes)
func `every cell has a name of its own, and every field has a cell`(_ size: PoolSize) {
  let cells = size.cells
  #expect(Set(cells.map(\.name)).count == cells.count)
  #expect(Set(cells.map(\.field)) == Set(StateField.all))
}

@Test func `cells are named after their records`() {
  let names = PoolSize(hostCount: 2, vmCount: 1, callCount: 1).cells.map(\.name)
  for name in [
    "vm0.powerState", "vm0.operations", "host1.xapi", "host1.vm0.isDirty",
    "host1.background.counter", "overview.counter", "call1.hostCounter", "master",
  ] {
    #expect(names.contains(name), "\(name)")
  }
}

@Test(arguments: sizes)
func `a state is the list of its values`(_ size: PoolSize) {
  var numbers = SystemRandomNumberGenerator()
  for _ in 0..<200 {
    let pool = PoolState.anything(size, using: &numbers)
    let values = pool.values(size)
    #expect(values.count == size.cells.count)
    var other = PoolState.anything(size, using: &numbers)
    other.budgets.faultsInAll = 0
    let again = other.setting(values.enumerated().map { ($0, $1) }, size)
    #expect(again.values(size) == values)
    #expect(again.fields(differingFrom: pool, size).isEmpty)
  }
}

@Test func `a state that moves only takes over positions and budgets`() {
  let size = sizes[1]
  let cells = size.cells
  var numbers = SystemRandomNumberGenerator()
  for _ in 0..<100 {
    var before = PoolState.anything(size, using: &numbers)
    before.budgets.faultsInAll = before.budgets.faultsInAll ?? 0
    let after = PoolState.anything(size, using: &numbers)
    let moved = before.movingThreads(to: after, cells, size)
    let (old, new, found) = (before.values(size), after.values(size), moved.values(size))
    for index in cells.indices {
      let name = cells[index].name.lowercased()
      let isControl =
        name.contains("counter") || name.contains("budgets") || name.contains("databasewrites")
        || name.contains("faultsinall")
      #expect(found[index] == (isControl ? new[index] : old[index]), "\(name)")
    }
  }
}
