import Testing

@testable import checker

@Test func `a search gets the memory that the process does not use already`() {
  let budget = MemoryBudget(total: 256 << 20, resident: 20 << 20, overhead: 3 << 20)
  #expect(budget.searchBytes == (256 - 20 - 3 - 1) << 20)
}

@Test func `if nothing is left, a search gets the memory of an empty one`() {
  for total in [0, 1 << 20, 24 << 20] {
    let budget = MemoryBudget(total: total, resident: 20 << 20, overhead: 3 << 20)
    #expect(budget.searchBytes == 1 << 20)
  }
}

@Test func `each thread costs a search some of its memory`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.load(in: folder)
    let budgets = [1, 2, 4].map {
      MemoryBudget(
        total: 1 << 30, of: model, threads: $0, resident: 20 << 20)
    }
    let each = budgets[1].overhead - budgets[0].overhead
    #expect(each > 1 << 17 && each < 1 << 20)
    #expect(budgets[2].overhead == 4 * each)
    #expect(budgets.allSatisfy { $0.searchBytes < 1004 << 20 })
  }
}

@Test func `searches that run at once share what the process has left`() {
  let budget = MemoryBudget(total: 260 << 20, resident: 20 << 20, jobs: 4, overhead: 3 << 20)
  #expect(budget.searchBytes == (240 / 4 - 3 - 1) << 20)
}

@Test func `the least total has room for the program, and for each search and its threads`() {
  let one = MemoryBudget(total: 0, resident: 20 << 20, overhead: 3 << 20)
  #expect(one.leastTotal == (24 + 3 + 1 + 1) << 20)
  let four = MemoryBudget(total: 0, resident: 20 << 20, jobs: 4, overhead: 3 << 20)
  #expect(four.leastTotal == (24 + 4 * (3 + 1 + 1)) << 20)
}

@Test func `a limit that the threads alone exceed is refused, with what they need`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.load(in: folder)
    var options = Options()
    options.isQuiet = true
    options.threads = 256
    options.memory = 32 << 20
    let error = #expect(throws: RunError.self) {
      try Exploring(options: options).run(model, asking: nil)
    }
    guard case .tooLittleMemory(let limit, let needed) = error else {
      Issue.record("expected a refusal")
      return
    }
    #expect(limit == 32 << 20 && needed > limit)
    options.memory = needed
    #expect(try Exploring(options: options).run(model, asking: nil).isExhaustive)
  }
}
