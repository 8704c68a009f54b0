import Testing

@testable import Spec

struct PoolLayoutTests {
  private func layout(of model: Model) throws -> PoolLayout {
    PoolLayout(model, try PoolMachine(model).program)
  }

  @Test(arguments: [
    // power_state 2, resident_on 1, the VM under its own uuid 6, the event thread's position 1.
    (Sample.least, 10), (.migration, 98), (.struckMigration, 105), (.start, 68),
    (.struckStart, 117), (.suspend, 107), (.busy, 234), (.rebooting, 64), (.checkpoint, 186),
    (.widest, 1194),
  ])
  func `the number of bits of a state is pinned`(sample: Sample, bits: Int) throws {
    let found = try layout(of: sample.model).bitCount
    #expect(found == bits)
  }

  @Test func `the widest model fits into the available words`() throws {
    let layout = try layout(of: .widest)
    #expect(Model.widest.size == PoolSize(hostCount: 4, vmCount: 4, callCount: 8))
    #expect(layout.wordCount == 19)
    #expect(layout.wordCount <= 20)
  }

  @Test func `a state has as many words as its bits need`() throws {
    for sample in Sample.allCases {
      let layout = try layout(of: sample.model)
      #expect(layout.wordCount * 64 >= layout.bitCount)
      #expect((layout.wordCount - 1) * 64 < layout.bitCount)
    }
  }
}

extension Model {
  /// A model with the maximum of everything but a second master, for which it would need more words.
  static let widest: Model = {
    var model = Model.small(
      .running(Host(3)), .suspended, .halted, .running(Host(0)),
      requests: [
        .start: 1, .suspend: 1, .migrate: 1, .cleanReboot: 1, .hardReboot: 1,
        .cancelMigration: 1, .checkpoint: 1, .revert: 1,
      ],
      guest: [.shutdown: 7, .update: 7, .reboot: 7, .ignore: 7], hosts: 4, design: .every)
    for fault in Fault.allCases where fault != .secondMaster {
      model.faults[fault] = Allowance(Allowance.maximumBudget)
    }
    return model
  }()

  /// A model with the maximum of everything, with an overview of the pool instead of reboots.
  static let widestOverview: Model = {
    var model = Model.small(
      .running(Host(3)), .suspended, .halted, .running(Host(0)),
      requests: [
        .start: 1, .resume: 1, .suspend: 1, .cleanShutdown: 1, .hardShutdown: 1, .migrate: 3,
      ],
      guest: [.shutdown: 7, .update: 7, .ignore: 7], hosts: 4, design: .overseen)
    for fault in Fault.allCases where fault != .secondMaster {
      model.faults[fault] = Allowance(Allowance.maximumBudget)
    }
    return model
  }()
}
