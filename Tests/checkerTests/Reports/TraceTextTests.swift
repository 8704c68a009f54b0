import Invariants
import Testing

@testable import checker

/// A report without the numbers of the lines of the design, which change with its comments.
private func withoutLines(_ text: String) -> String {
  text.replacing(/proposed\.jsonc:[0-9]+/, with: "proposed.jsonc:N")
}

@Test func `a trace has each step, its changes, and what was about to happen`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  let text = withoutLines(
    CheckText(run: run, style: Style(isColored: false), isQuiet: false).text)
  #expect(
    text == """
      model.jsonc: A test
      4,260 states generated, 1,849 distinct states found, depth 38
      exact: all 114 bits of each state are stored, in 16 bytes; 64 KiB in all, 0.500 s

        violated    NoFriendlyFire           in 13 steps

      Never taken, though the procedure ran:
        event: saveMetadata


      NoFriendlyFire is violated: a shortest counterexample, 13 steps
        Nothing destroys the last healthy copy of a VM that nobody asked to stop.

           initially
           database  power_state Running, resident_on host0
           host0     vm0 metadata, domain running, xapi's last event of vm0 running

        1   client           VM.pool_migrate of vm0 to host1: admitted  migrate.master proposed.jsonc:N
                               database: current_operations none → migrate
        2   master xapi      forward vm0 to=residentOn, host0  migrate.master proposed.jsonc:N
        3   host0 xapi call  queueOperation vm0  migrate.host proposed.jsonc:N
        4   host0 xenopsd    importMetadata vm0 as=destinationTemporary  migrate.source proposed.jsonc:N
                               host1: vm0 (destination temporary uuid) absent → metadata
        5   host0 xenopsd    openStream vm0  proposed.jsonc:N
                               migration to host1: connection none → open
        6   host1 xenopsd    createDomain vm0 name=destinationTemporary
                             migrate.destination proposed.jsonc:N
        7   host1 xenopsd    sendReady vm0  proposed.jsonc:N
                               migration to host1: connection open → open, “domain created” under way
        8   … 2 steps of host0 xenopsd, which change nothing here
       10   host0 xenopsd    suspendDomain vm0 name=original  proposed.jsonc:N
                               host0: vm0 metadata, domain running → metadata, domain suspended
       11   fault            the migration of vm0 to host1 loses its connection
                               migration to host1: connection open → broken
       12   host0 xenopsd    sendMemory vm0  fails  proposed.jsonc:N
       13   host0 xenopsd    checkDomain vm0 name=original  migrate.source.failed proposed.jsonc:N
                               host0: vm0 metadata, domain suspended → metadata
                               host0: event for vm0 none → waiting

           the state after the last step, which is the one that violates it
           database            power_state Running, resident_on host0, current_operations migrate
           host0               xapi up, xenopsd up, vm0 metadata, event for vm0 waiting, xapi's last event
                                 of vm0 running
           host1               xapi up, xenopsd up, vm0 (destination temporary uuid) metadata, domain
                                 being built (action-request poweroff)
           migration to host1  connection broken

           about to happen
           host0 xenopsd, in migrate.source.failed: checkDomain vm0 name=original
               xenopsd destroys a domain that is half built or has shut down, and leaves others.
           host1 xenopsd, in migrate.destination: receiveMemory vm0 name=destinationTemporary
               The destination receives the last of the memory into its domain.
           master xapi, in migrate.master: awaitReply vm0
               The master waits for the host's half to end.
           host0 xapi call, in migrate.host: awaitOperation vm0
               The host waits for its xenopsd to finish the operation.

      Here: host0 destroyed the last healthy copy of vm0, which nobody had asked to stop.

      """)
}

/// The report, with a counterexample, on a start of a VM during which a daemon may die.
private func startReport(_ fault: String, violating property: Property) throws -> [Substring] {
  let run = try ModelSource.start(mayLose: fault).explored(asking: [property])
  let text = withoutLines(
    CheckText(run: run, style: Style(isColored: false), isQuiet: true).text)
  return text.split(separator: "\n")
}

@Test func `a trace shows which waiting calls a step continued, and at which step`() throws {
  let lines = try startReport("xenopsdRestart", violating: .everyCallEnds)
  let step = try #require(lines.firstIndex { $0.contains("unpause vm0") })
  #expect(
    lines[step..<step + 7].joined(separator: "\n") == """
        9   host0 xenopsd      unpause vm0 name=original  proposed.jsonc:N
                                 host0: vm0 metadata, domain paused → metadata, domain running
                                 host0: event for vm0 none → waiting
                                 call 1: waits for nothing → one event to handle
                                 VM.start of vm0 on host0: was in awaitOperation, goes on with awaitEvents
                                   in start.host
       10   fault              host0's xenopsd dies
      """)
}

@Test func `a trace shows which calls a step ended, and names each thread of a xapi`() throws {
  let lines = try startReport("xapiRestart", violating: .noLeftovers)
  let first = try #require(lines.firstIndex { $0.hasPrefix("  1   client") })
  let last = try #require(lines.firstIndex { $0.hasPrefix("     the state at the end") })
  #expect(
    lines[first..<last].joined(separator: "\n") == """
        1   client               VM.start of vm0 to host1: admitted  start.master proposed.jsonc:N
                                   database: current_operations none → start
        2   master xapi          forward vm0 to=chosen, host1  start.master proposed.jsonc:N
        3   host1 xapi call      pushMetadata vm0 as=startTemporary  start.host proposed.jsonc:N
                                   host1: vm0 (start temporary uuid) absent → metadata
                                   host1: xapi's last event of vm0 nothing → no event yet
        4   fault                host1's xapi dies
                                   host1: xapi up → down
                                   host1: xapi's last event of vm0 no event yet → nothing
                                   VM.start of vm0 on the master: was in awaitReply, goes on with
                                     releaseOperation in release
                                   VM.start of vm0 on host1: was in queueOperation, is over
        5   host1 xapi           starts again
                                   host1: xapi down → starting
        6   host1 xapi start-up  forEachVM  xapi.start proposed.jsonc:N
        7   host1 xapi start-up  readXenopsd vm0  proposed.jsonc:N
                                   host1: xapi has read nothing → vm0 absent
        8   host1 xapi start-up  clearResidentOn vm0 how=compareAndSet  proposed.jsonc:N
        9   master xapi          releaseOperation vm0  release proposed.jsonc:N
                                   database: current_operations start → none
      """)
}
