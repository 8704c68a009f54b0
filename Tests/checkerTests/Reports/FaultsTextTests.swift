import Invariants
import Spec
import Testing

@testable import checker

/// The report on a model of the repository.
private func report(_ path: String, asking properties: [Property]? = nil) throws -> FaultsRun {
  var model = try LoadedModel.load("\(Repository.path)/models/\(path).jsonc")
  model.path = "\(path).jsonc"
  return try Exploring(options: Options()).faults(of: model, asking: properties)
}

@Test func `a text has the bad properties first, with the least that breaks each`() throws {
  let run = try report("migration-link-loss")
  let text = FaultsText(run: run, style: Style(isColored: false)).text
  #expect(
    text == """
      migration-link-loss.jsonc: Live migration, its connection is lost at any point
      up to 1 migrationLinkLoss: 2 budgets, 2 explorations, 844 distinct states found

        broken without any fault
          SuccessIsVisible         in 23 steps

        broken by faults
          NoFriendlyFire           holds without faults; broken by 1 migrationLinkLoss in 13 steps
          LocationAgrees           holds without faults; broken by 1 migrationLinkLoss in 21 steps
          NoStaleResidentOn        holds without faults; broken by 1 migrationLinkLoss in 21 steps
          DeadVMCanStart           holds without faults; broken by 1 migrationLinkLoss in 21 steps
          FailureIsTrue            holds without faults; broken by 1 migrationLinkLoss in 23 steps
          RunningVMExecutes        holds without faults; broken by 1 migrationLinkLoss in 21 steps

        holds with all of them
          TypeOK, SingleExecution, UniqueUUID, OperationsExclude, NoFalseHalt, RenameOrder,
          ConditionalClear, MetadataRemoval, OwnerWritesPowerState, LateEventsChangeNothing, NoLeftovers,
          EveryCallEnds, ClearLeavesTheOwner, ExecutesUnderOwnUUID

        reached without any fault
          MigrationCompletes

        says nothing with all of them: what it is about never happens
          StartGuard, ImageLinearity, SuccessStopsTheVM

      """)
}

@Test func `a property that needs two faults says so, and what it survives`() throws {
  let run = try report("migration-combined", asking: [.operationsExclude])
  let text = FaultsText(run: run, style: Style(isColored: false)).text
  #expect(
    text.contains(
      """
          OperationsExclude        holds with any one fault; broken by 1 xapiRestart + 1 migrationLinkLoss
                                     in 33 steps
                                   holds up to 1 xapiRestart + 1 replyLoss or 1 migrationLinkLoss + 1
                                     replyLoss

      """))
}

@Test func `a fault that is sure to come is named, and no budget`() throws {
  let run = try report("field/B54-after-declaration", asking: [.noFalseHalt])
  let text = FaultsText(run: run, style: Style(isColored: false)).text
  #expect(text.contains("up to 1 hostLoss: 2 budgets, 2 explorations"))
  #expect(text.contains("masterFailover, sure to\n  come, keeps its budget"))
}

@Test func `what a limit left undecided is said`() {
  let lattice = FaultLattice(modelWithFaults([.xapiRestart: 1, .hostCrash: 1]))
  var result = PropertyBudgets(property: .noFalseHalt)
  result.note(.absent(isVacuous: false), in: FaultRegion(lattice.none))
  result.note(.undecided, in: FaultRegion(FaultBudgets(counts: [1, 0])))
  result.note(.found(length: 9, struck: FaultBudgets(counts: [1, 1])), in: lattice.whole)
  result.finish(in: lattice)
  #expect(
    FaultsPhrases(result: result, lattice: lattice).lines == [
      "holds without faults; broken by 1 xapiRestart + 1 hostCrash in 9 steps, and perhaps by less",
      "not decided from 1 xapiRestart on",
    ])
}
