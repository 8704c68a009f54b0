import Testing

@testable import Explorer

@Test(arguments: [[], [0], [63], [64], [127], [0, 63, 64, 127], Array(0..<128)])
func `a set of threads has exactly the threads that were put in`(threads: [Int]) {
  var set = ThreadSet()
  for thread in threads { set.insert(thread) }
  #expect(set.numbers == threads)
  #expect(set.isEmpty == threads.isEmpty)
  #expect((0..<ThreadSet.maximumCount).allSatisfy { set.contains($0) == threads.contains($0) })
}

@Test func `sets of threads have common members and differences in both words`() {
  var (first, second) = (ThreadSet(upTo: 100), ThreadSet())
  for thread in [3, 70, 110] { second.insert(thread) }
  #expect(first.without(second).numbers == (0..<100).filter { $0 != 3 && $0 != 70 })
  first.formCommon(with: second)
  #expect(first.numbers == [3, 70])
}
