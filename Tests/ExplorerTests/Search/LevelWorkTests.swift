import Synchronization
import Testing

@testable import Explorer

private func work(_ rest: LevelRest) -> LevelWork {
  LevelWork(rest: rest, chunkStates: 10, monitor: Monitor())
}

@Test func `work is handed out completely, in the order of the states`() {
  let work = work(LevelRest(resumed: [WorkItem(first: 3, end: 7)], fresh: 20..<45))
  var handedOut: [Range<Int>] = []
  while let item = work.next() { handedOut.append(item.first..<item.end) }
  #expect(handedOut == [3..<7, 20..<30, 30..<40, 40..<45])
  #expect(work.rest(leftovers: []).isEmpty)
}

@Test func `the rest is the work not handed out and the remainder of each item`() {
  let work = work(
    LevelRest(
      resumed: [WorkItem(first: 3, end: 7), WorkItem(first: 9, end: 10)], fresh: 20..<45))
  _ = work.next()
  work.isStopping.store(true, ordering: .relaxed)
  #expect(work.next() == nil)
  let rest = work.rest(leftovers: [WorkItem(first: 5, end: 7, visitedTransitions: 2)])
  #expect(rest.resumed.map(\.first) == [5, 9])
  #expect(rest.resumed.map(\.visitedTransitions) == [2, 0])
  #expect(rest.fresh == 20..<45)
}
