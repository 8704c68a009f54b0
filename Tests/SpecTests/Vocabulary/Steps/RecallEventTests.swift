import Testing

@testable import Spec

struct RecallEventTests {
  @Test(arguments: LastEvent.allCases.dropFirst())
  func `the entry in xapi's memory is looked up`(entry: LastEvent) {
    let taken = take(.recallEvent, by: .background) { $0.local.lastEvent = entry }
    #expect(taken.outcome == .done)
    #expect(taken.context.locals.recalledEvent == entry)
  }

  @Test func `a VM without an entry is looked up without xenopsd and without the database`() {
    take(.recallEvent, by: .background) {
      $0.locals.knowledge = [.noXenopsdOperation, .residentHere]
      $0.pool[Host(1)].xenopsd = .down
      $0.pool[Host(0)].xapi = .down
    }.expect(.done)
  }
}
