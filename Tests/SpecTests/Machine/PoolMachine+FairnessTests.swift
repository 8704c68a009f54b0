import TestSupport
import Testing

@testable import Spec

struct PoolMachineFairnessTests {
  @Test(arguments: [
    Sample.busy, .struckMigration, .struckStart, .checkpoint, .declared, .fenced, .rebooting,
    .suspend, .widest,
  ])
  func `a state is at rest exactly if no thread is due there`(sample: Sample) throws {
    let machine = try PoolMachine(sample.model)
    var numbers = RandomNumbers(seed: 5)
    var restCount = 0
    for _ in 0..<60 {
      var pool = sample.model.initialState
      for _ in 0..<120 {
        var successors: [PoolState] = []
        var threads: [Int] = []
        let isQuiescent = machine.forEachTransition(from: pool) { after, transition in
          successors.append(after)
          if let thread = machine.fairThread(of: transition) { threads.append(thread) }
        }
        #expect(isQuiescent == threads.isEmpty)
        #expect(threads.allSatisfy { (0..<machine.fairThreadCount).contains($0) })
        if isQuiescent { restCount += 1 }
        guard let next = successors.randomElement(using: &numbers) else { break }
        pool = next
      }
    }
    #expect(restCount > 0)
  }

  @Test func `the threads of the largest pool are numbered apart, and named apart`() throws {
    let model = Model.small(.running(Host(0)))
    let machine = try PoolMachine(model)
    let names = (0..<machine.fairThreadCount).map(machine.fairThreadPhrase)
    #expect(Set(names).count == names.count)
  }
}
