import Testing

@testable import checker

@Test(arguments: [
  (0.0, "less than 10 s left"), (9.9, "less than 10 s left"), (10.0, "about 10 s left"),
  (14.9, "about 10 s left"), (17.0, "about 20 s left"), (54.9, "about 50 s left"),
  (55.0, "about 1 min left"), (89.0, "about 1 min left"), (91.0, "about 2 min left"),
  (569.0, "about 9 min left"), (571.0, "about 10 min left"), (1501.0, "about 30 min left"),
  (3299.0, "about 50 min left"), (3300.0, "about 1 h left"), (9001.0, "about 3 h left"),
  (359_000.0, "about 100 h left"), (1e7, "more than 1,000 h left"),
  (.infinity, "more than 1,000 h left"),
])
func `the time left is rounded to one digit`(seconds: Double, phrase: String) {
  #expect(ProgressReading.phrase(secondsLeft: seconds) == phrase)
}

@Test func `a reading has the time left if it is known`() {
  var reading = ProgressReading(states: 10, rate: 5, depth: 1, frontier: 2, memory: 0)
  #expect(reading.description == "10 states  5/s  depth 1  frontier 2  0 B")
  reading.secondsLeft = 130
  #expect(reading.description == "10 states  5/s  depth 1  frontier 2  0 B  about 2 min left")
}
