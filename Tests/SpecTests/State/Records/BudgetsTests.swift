import Testing

@testable import Spec

struct BudgetsTests {
  @Test func `a limit on all faults is spent by each fault, and caps every other budget`() {
    var budgets = Budgets()
    budgets.faultsInAll = 3
    budgets.databaseWrites = 3
    budgets[.hostCrash] = 2
    budgets[.xapiRestart] = 3
    budgets.spend(.hostCrash)
    #expect(budgets.faultsInAll == 2)
    #expect(budgets.databaseWrites == 2)
    #expect(budgets[.hostCrash] == 1)
    #expect(budgets[.xapiRestart] == 2)
    budgets.spend(.xapiRestart)
    #expect(budgets.faultsInAll == 1)
    #expect(budgets.databaseWrites == 1)
    #expect(budgets[.hostCrash] == 1)
    #expect(budgets[.xapiRestart] == 1)
    budgets.spend(.xapiRestart)
    #expect(budgets.faultsInAll == 0)
    #expect(budgets.databaseWrites == 0)
    #expect(Fault.allCases.allSatisfy { budgets[$0] == 0 })
  }

  @Test func `without a limit on all faults only the budget of the fault is spent`() {
    var budgets = Budgets()
    budgets.databaseWrites = 3
    budgets[.hostCrash] = 2
    budgets[.xapiRestart] = 3
    budgets.spend(.hostCrash)
    #expect(budgets.faultsInAll == nil)
    #expect(budgets.databaseWrites == 3)
    #expect(budgets[.hostCrash] == 1)
    #expect(budgets[.xapiRestart] == 3)
  }
}
