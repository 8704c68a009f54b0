import Explorer
import Invariants
import Testing

@testable import Spec
@testable import checker

/// The error from exploring a migration whose layout leaves out some fields.
private func error(
  leavingOut fields: StateFields, threads: Int = 1, reductions: Reductions = .none
) throws -> RunError? {
  var found: RunError?
  try withTemporaryFolder { folder in
    var model = try ModelSource.linkLoss.load(in: folder)
    model.path = "model.jsonc"
    let whole = PoolLayout(model.machine.model, model.machine.program)
    let layout = whole.leavingOut(fields, of: model.machine.model)
    do throws(RunError) {
      _ = try ModelRun.resume(
        model, asking: nil, ExplorationOptions(threads: threads), reductions: reductions,
        layout: layout)
    } catch {
      found = error
    }
  }
  return found
}

@Test(arguments: [1, 2])
func `a change that is not stored ends the search with an internal error and no verdict`(
  threads: Int
) throws {
  let found = try #require(try error(leavingOut: [.xenopsd(.stream)], threads: threads))
  #expect(
    "\(found)" == """
      internal error: in "model.jsonc" stream of a xenopsd's VM changes, by “host0 xenopsd: \
      openStream vm0”, but is not stored; there is no verdict. Please report this with the model and \
      its design
      """)
}

@Test func `leaving out any field that a layout stores is noticed`() throws {
  var stored = StateFields()
  try withTemporaryFolder { folder in
    let machine = try ModelSource.linkLoss.load(in: folder).machine
    stored = PoolLayout(machine.model, machine.program).stored
  }
  // These fields are stored for a migration from the first host, but never differ there: nobody
  // suspends, the call is forwarded to the first host, and the stream comes from it.
  let constant: [StateField] = [.record(.hasBootRecord), .xenopsd(.receiverPeer), .call(.host)]
  for reductions in [Reductions.none, .all] {
    let unnoticed = try stored.list.filter {
      try error(leavingOut: [$0], reductions: reductions) == nil
    }
    #expect(unnoticed == constant, "\(unnoticed.map(\.phrase))")
  }
}

@Test func `a change in a part of the state of which nothing is stored is noticed`() throws {
  let groups: [StateFields] = [
    StateFields(CallField.allCases.map { .call($0) }),
    StateFields(XenopsdField.allCases.map { .xenopsd($0) }),
    StateFields(RecordField.allCases.map { .record($0) }),
  ]
  for fields in groups {
    #expect(try error(leavingOut: fields) != nil, "\(fields.list.map(\.phrase))")
  }
}

@Test func `an initial state that is not stored completely is an internal error`() throws {
  let found = try #require(try error(leavingOut: [.record(.powerState)]))
  #expect(
    "\(found)" == """
      internal error: in "model.jsonc" powerState of a VM's record changes, but is not stored; there \
      is no verdict. Please report this with the model and its design
      """)
}

@Test func `a search that finds a change that is not stored leaves no checkpoint`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.linkLoss.load(in: folder)
    let whole = PoolLayout(model.machine.model, model.machine.program)
    let layout = whole.leavingOut([.xenopsd(.stream)], of: model.machine.model)
    var options = ExplorationOptions(threads: 1)
    options.checkpoint = CheckpointPlan(path: folder + "/search.checkpoint", intervalSeconds: 3600)
    #expect(throws: RunError.self) {
      try ModelRun.resume(model, asking: nil, options, layout: layout)
    }
    #expect(try !Folder.names(in: folder).contains("search.checkpoint"))
  }
}
