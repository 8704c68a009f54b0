import TestSupport
import Testing

@testable import Spec

struct PoolPermutationTests {
  @Test func `the number of permutations is the number of orders of alike things`() throws {
    let model = Model.small(.halted, .halted, .halted, requests: [.start: 1], hosts: 4)
    let likeness = Likeness(try PoolMachine(model))
    let all = PoolPermutation.all(of: likeness)
    #expect(all.count == 36)
    #expect(all[0].hosts.indices.allSatisfy { all[0].hosts[$0] == Host($0) })
    #expect(all.allSatisfy { $0(Host(0)) == Host(0) })
  }

  @Test func `a permutation followed by its inverse leaves every field of any state unchanged`() {
    var numbers = SystemRandomNumberGenerator()
    let size = PoolSize(hostCount: 4, vmCount: 4, callCount: 3)
    var there = PoolPermutation()
    var back = PoolPermutation()
    for (index, place) in [0, 2, 3, 1].enumerated() {
      there.hosts[index] = Host(place)
      back.hosts[place] = Host(index)
    }
    for (index, place) in [3, 0, 1, 2].enumerated() {
      there.vms[index] = VM(place)
      back.vms[place] = VM(index)
    }
    for _ in 0..<200 {
      let pool = PoolState.random(size, using: &numbers)
      let moved = pool.permuted(there, size)
      #expect(moved.permuted(back, size).bytes == pool.bytes)
      #expect(moved.bytes != pool.bytes)
    }
  }

  @Test func `every value of any state moves with its host or VM`() throws {
    var numbers = RandomNumbers(seed: 5)
    let size = PoolSize(hostCount: 4, vmCount: 4, callCount: 3)
    var permutation = PoolPermutation()
    for (index, place) in [0, 2, 3, 1].enumerated() { permutation.hosts[index] = Host(place) }
    for (index, place) in [3, 0, 1, 2].enumerated() { permutation.vms[index] = VM(place) }
    let cells = size.cells
    let indices = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    for _ in 0..<100 {
      let pool = PoolState.anything(size, using: &numbers)
      let moved = pool.permuted(permutation, size).values(size)
      for (cell, value) in zip(cells, pool.values(size)) {
        let index = try #require(indices[permutation.place(of: cell)])
        let expected = cell.isMeaningless(in: pool) ? value : permutation.value(value, of: cell)
        #expect(moved[index] == expected, "\(cell.name)")
      }
    }
  }

  /// The shipped designs with operators' actions have steps that take up hosts in order; this one
  /// has none.
  @Test(arguments: [false, true])
  func `with operators and the monitor, transitions are permuted with the hosts`(
    hasHA: Bool
  ) throws {
    var model = Model.small(
      .running(Host(0)), requests: [.migrate: 1], faults: [.hostLoss: 1], hosts: 3,
      design: .monitored)
    model.operatorActions = [.declareHostDead: Allowance(1), .forgetHost: Allowance(1)]
    model.hasHA = hasHA
    if hasHA { model.protected = [VM(0)] }
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let likeness = Likeness(machine)
    #expect(likeness.hosts == [[Host(1), Host(2)]])
    for (pool, _) in machine.reachable(layout) {
      for permutation in PoolPermutation.all(of: likeness) {
        let moved = successors(of: pool.permuted(permutation, model.size), machine, layout)
        #expect(successors(of: pool, machine, layout, permutation) == moved)
      }
    }
  }

  private func successors(
    of pool: PoolState, _ machine: PoolMachine, _ layout: PoolLayout,
    _ permutation: PoolPermutation = PoolPermutation()
  ) -> [[UInt64]: Int] {
    var counts: [[UInt64]: Int] = [:]
    _ = machine.forEachTransition(from: pool) { after, transition in
      var moved = after.permuted(permutation, machine.size)
      moved.orderCalls(machine.size)
      let label = UInt64(machine.label(of: transition))
      counts[layout.words(of: &moved) + [label], default: 0] += 1
    }
    return counts
  }
}

extension PoolPermutation {
  /// The cell to which the value of a cell moves.
  fileprivate func place(of cell: Cell) -> Cell {
    var place = cell
    switch cell.owner {
    case .host(let host): place.owner = .host(hosts[host.index])
    case .vm(let vm): place.owner = .vm(vms[vm.index])
    case .xenopsd(let host, let vm): place.owner = .xenopsd(hosts[host.index], vms[vm.index])
    case .pool, .call: break
    }
    // A host has a barrier for each VM.
    if cell.field == .host(.inspectionBarriers) { place.part = vms[cell.part].index }
    return place
  }

  /// A value as it must be after hosts and VMs have changed places.
  fileprivate func value(_ value: UInt8, of cell: Cell) -> UInt8 {
    switch cell.field.content {
    case .host: hosts[Int(value)].rawValue
    case .hostReference: value == 0 ? 0 : hosts[Int(value) - 1].rawValue + 1
    case .vm: vms[Int(value)].rawValue
    case .vms: (0..<4).reduce(0) { $0 | (value >> UInt8($1) & 1) << vms[$1].rawValue }
    case .flag, .values, .position, .lock, .budget, .limit: value
    }
  }
}

extension Cell {
  /// Whether the value refers to nothing: that of a free call, or the VM of a thread that waits.
  fileprivate func isMeaningless(in pool: PoolState) -> Bool {
    switch (field, owner) {
    case (_, .call(let index)): pool[call: index].isFree
    case (.thread(.background, .vm), .host(let host)): pool[host].background.programCounter == 0
    case (.thread(.inspection, .vm), .host(let host)): pool[host].inspection.programCounter == 0
    case (.thread(.overview, .vm), _): pool.overview.programCounter == 0
    case (.thread(.monitor, .vm), _): pool.monitor.programCounter == 0
    default: false
    }
  }
}
