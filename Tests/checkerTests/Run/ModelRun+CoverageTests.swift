import Testing

@testable import checker

@Test func `steps that were never taken in a procedure that ran are reported`() throws {
  let run = try ModelSource.migration.explored()
  #expect(
    run.untakenSteps.map { "\($0.caller): \($0.procedure): \($0.step)" } == [
      "event: event: saveMetadata", "event: event: writePowerState#2 to=observed",
      "event: event: removeMetadata name=original",
      "event: event: clearResidentOn how=compareAndSet",
    ])
}

@Test func `a step after one that ends every run is reported, though its guard may hold`() throws {
  // Without the go-ahead both halves wait forever, each at a step that no other step continues.
  let run = try ModelSource.migration.adding(
    #""changes": [{ "in": "migrate.source", "remove": "sendGoAhead" }]"#
  ).explored()
  let untaken = run.untakenSteps.filter { $0.caller.hasPrefix("migrate") }
  #expect(
    untaken.map { "\($0.caller): \($0.step)" } == [
      "migrate.master: releaseOperation", "migrate.source: awaitDone",
      "migrate.source: destroyDomain name=sourceTemporary",
      "migrate.source: removeMetadata name=sourceTemporary", "migrate.destination: awaitGoAhead",
      "migrate.destination: rename from=destinationTemporary to=original",
      "migrate.destination: unpause name=original",
      "migrate.destination: markSurvivable name=original", "migrate.destination: sendDone",
    ])
}

@Test func `every successor is counted once, under its label`() throws {
  for model in [ModelSource.update, .migration, .linkLoss] {
    let run = try model.explored()
    #expect(run.firings.map(\.count).reduce(0, +) + 1 == run.statesGenerated)
  }
}

@Test func `firings are counted, but guards are not`() throws {
  let run = try ModelSource.update.explored()
  let firings = run.firings.filter { $0.count > 0 }
  #expect(
    firings.map { "\($0.procedure) \($0.step) \($0.count)" } == [
      "event takeEvent 1", "event recallEvent 1", "event readXenopsd 1", "event setResidentOn 1",
      " a guest reports something 1",
    ])
}
