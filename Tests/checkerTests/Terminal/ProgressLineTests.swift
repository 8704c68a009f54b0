import Synchronization
import Testing

@testable import checker

private let reading = ProgressReading(
  states: 1_234_567, rate: 345_678, depth: 17, frontier: 98_765, memory: 3 << 29)

/// The output of a progress line that is shown at the given milliseconds and then cleared.
private func written(isShown: Bool = true, columns: Int = 80, at times: [Int]) -> [String] {
  var writes: [String] = []
  withoutActuallyEscaping({ writes.append($0) }) { write in
    var line = ProgressLine(isShown: isShown, columns: columns, write: write)
    let start = ContinuousClock.now
    for time in times { line.show(reading, now: start + .milliseconds(time)) }
    line.clear()
    line.clear()
  }
  return writes
}

@Test func `a reading has states, rate, depth, frontier and memory`() {
  let text = "1,234,567 states  345,678/s  depth 17  frontier 98,765  1.5 GiB"
  #expect(reading.description == text)
  #expect(written(at: [0]) == ["\r\(text)\u{1B}[K", "\r\u{1B}[K"])
}

@Test func `the line is rewritten at most four times a second`() {
  #expect(written(at: [0, 100, 249, 250, 499, 500, 2000]).count == 4 + 1)
}

@Test func `the line never wraps`() {
  #expect(written(columns: 10, at: [0]).first == "\r1,234,567\u{1B}[K")
}

@Test func `a line that is not shown or was never due writes nothing`() {
  #expect(written(isShown: false, at: [0, 1000]).isEmpty)
  #expect(written(at: []).isEmpty)
}
