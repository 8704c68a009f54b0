import Testing

@testable import checker

@Test func `the numbers of the exit statuses are part of the interface`() {
  #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3])
  #expect(ExitStatus.holds.rawValue == 0)
  #expect(ExitStatus.violated.rawValue == 1)
  #expect(ExitStatus.unusable.rawValue == 2)
  #expect(ExitStatus.incomplete.rawValue == 3)
}

@Test func `of two results the more severe one wins`() {
  let ascending: [checker.ExitStatus] = [.holds, .incomplete, .violated, .unusable]
  for (index, better) in ascending.enumerated() {
    for worse in ascending[index...] {
      #expect(better.combined(with: worse) == worse)
      #expect(worse.combined(with: better) == worse)
    }
  }
}
