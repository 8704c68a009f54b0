import Explorer
import Invariants
import Testing

@testable import checker

private func report(
  _ run: ModelRun, isColored: Bool = false, isQuiet: Bool = false
) -> String {
  CheckText(run: run, style: Style(isColored: isColored), isQuiet: isQuiet).text
}

@Test func `a report says whether anything is violated where a landmark is not reached`() throws {
  let change = #""changes": [{ "in": "migrate.source", "remove": "sendGoAhead" }]"#
  let run = try ModelSource.migration.adding(change).explored(asking: [
    .migrationCompletes, .singleExecution,
  ])
  #expect(report(run, isQuiet: true).hasSuffix("\n\nnothing violated; 1 landmark not reached\n"))
  var violated = run
  violated.verdicts[0] = (.singleExecution, .violated)
  violated.verdicts[1] = (.migrationCompletes, .notReached)
  violated.verdicts.append((.startCompletes, .notReached))
  #expect(
    report(violated, isQuiet: true).hasSuffix("\n\n1 violated; 2 landmarks not reached\n"))
  let reached = try ModelSource.migration.explored(asking: [.migrationCompletes])
  #expect(!report(reached).contains("landmark"))
}

@Test func `a report has the counts, the verdicts, and the steps that were never taken`() throws {
  let run = try ModelSource.localMigration.adding(
    #""expect": { "NoFalseHalt": "holds" }"#
  ).explored()
  #expect(
    report(run) == """
      model.jsonc: A test
      90 states generated, 61 distinct states found, depth 27
      exact: all 59 bits of each state are stored, in 16 bytes; 64 KiB in all, 0.500 s

        holds       TypeOK                   The state of the pool is well formed.
        holds       SingleExecution          At most one domain of a VM executes.
        holds       UniqueUUID               At most one xenopsd knows a VM by its own uuid.
        holds       OperationsExclude        At most one operation drives a VM at a time.
        holds       NoFriendlyFire           Nothing destroys the last healthy copy of a VM that nobody
                                             asked to stop.
        holds       RenameOrder              The source gives up the uuid, then the destination takes it,
                                             then the VM executes there.
        holds       SuccessIsVisible         When a call succeeds, the database already shows what was
                                             asked for.
        holds       LocationAgrees           When everything is quiet, the database says where the VM is
                                             and how it is.
        holds       NoLeftovers              When everything is quiet, nothing exists under a temporary
                                             uuid.
        holds       EveryCallEnds            When everything is quiet, no call is waiting, no operation is
                                             current, every xapi serves.
        holds       NoStaleResidentOn        When everything is quiet, a host that resident_on names knows
                                             the VM.
        reached     MigrationCompletes       A migration can complete.
        holds       ExecutesUnderOwnUUID     A domain that executes has the VM's own uuid.
        holds       RunningVMExecutes        When everything is quiet, a VM that is marked Running
                                             executes.

        vacuous     NoFalseHalt              says nothing: Halted is never written (expected: holds)
        vacuous     StartGuard               says nothing: no start or resume ever begins
        vacuous     ConditionalClear         says nothing: resident_on is never cleared
        vacuous     MetadataRemoval          says nothing: the metadata of a VM's own uuid is never
                                             removed
        vacuous     ImageLinearity           says nothing: no suspend image is ever resumed and no
                                             metadata with one removed
        vacuous     OwnerWritesPowerState    says nothing: power_state is never changed
        vacuous     LateEventsChangeNothing  says nothing: no event ever changes resident_on to its host
        vacuous     DeadVMCanStart           says nothing: every VM has a live domain when the pool comes
                                             to rest
        vacuous     ClearLeavesTheOwner      says nothing: resident_on is never cleared while it names a
                                             host
        vacuous     SuccessStopsTheVM        says nothing: no shutdown, suspend or reboot ever succeeds
        vacuous     FailureIsTrue            says nothing: no start, resume, migration or suspend ever
                                             fails

      Never taken, though the procedure ran:
        event: writePowerState#1 to=observed
        event: saveMetadata
        event: writePowerState#2 to=observed
        event: removeMetadata name=original
        event: clearResidentOn how=compareAndSet
        event: rememberEvent of=anyVM

      """)
}

@Test func `a quiet report is the report without its remarks`() throws {
  let run = try ModelSource.migration.explored()
  let remarks = """

    Never taken, though the procedure ran:
      event: saveMetadata
      event: writePowerState#2 to=observed
      event: removeMetadata name=original
      event: clearResidentOn how=compareAndSet

    """
  let whole = report(run)
  #expect(whole.ranges(of: remarks).count == 1)
  #expect(report(run, isQuiet: true) == whole.replacing(remarks, with: ""))
}

@Test func `the report of a search that was cut short says so, and does not list untaken steps`()
  throws
{
  let options = ExplorationOptions(limits: Limits(depth: 5))
  let run = try ModelSource.migration.explored(asking: [.typeOK], options)
  #expect(
    report(run) == """
      model.jsonc: A test
      11 states generated, 11 distinct states found, depth 5
      exact: all 113 bits of each state are stored, in 16 bytes; 64 KiB in all, 0.500 s
      incomplete: states at depth 5 were not explored further

        incomplete  TypeOK                   The state of the pool is well formed.

      """)
}

@Test func `a report says that states were compressed without loss`() throws {
  let options = ExplorationOptions(store: .compressed)
  let run = try ModelSource.migration.explored(asking: [.typeOK], options)
  #expect(run.store == .compressed)
  let each = NumberFormat.tenths(65536, over: run.distinctStates)
  let lines = report(run).split(separator: "\n")
  #expect(
    lines[2]
      == "exact: all 113 bits of each state are stored, without loss in \(each) bytes, all included; "
      + "64 KiB in all, 0.500 s")
}

@Test func `a coloured report only adds colours`() throws {
  let run = try ModelSource.linkLoss.explored()
  let colored = report(run, isColored: true)
  #expect(colored.contains("\u{1B}[1;31m  violated    \u{1B}[0mNoFriendlyFire "))
  #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report(run))
}
