import Testing

@testable import Spec

struct MergedLabelsTests {
  private let labels = MergedLabels(plainCount: 100, localSteps: [7, 30, 41])

  @Test func `every label has a variant for every set of local steps`() {
    let sets: [TakenSteps] = [[], [7], [30], [41], [7, 30], [30, 7], [41, 7], [41, 30]]
    let numbers = sets.flatMap { set in [0, 42, 99].map { labels.label($0, with: set) } }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { $0 < labels.count })
    #expect(labels.label(42, with: []) == 42)
  }

  @Test func `merged steps count as taken`() {
    var counts = [UInt64](repeating: 0, count: labels.count)
    counts[labels.label(42, with: [])] = 5
    counts[labels.label(42, with: [30])] = 3
    counts[labels.label(99, with: [41, 7])] = 2
    let (firings, merged) = labels.firings(counts)
    #expect(firings.count == 100)
    #expect(firings[42] == 8 && firings[99] == 2)
    #expect(firings[30] == 3 && firings[41] == 2 && firings[7] == 2)
    #expect(merged == 7)
  }

  @Test func `without local steps no label is added`() {
    let none = MergedLabels(plainCount: 3, localSteps: [])
    #expect(none.count == 3)
    #expect(none.firings([1, 2, 3]).labelCounts == [1, 2, 3])
  }
}
