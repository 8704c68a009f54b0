import Testing

@testable import checker

@Test(arguments: [
  ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
  ("hosts", "host", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
])
func `distance counts edits and swaps of neighbours`(left: String, right: String, distance: Int) {
  #expect(NearestName.distance(left, right) == distance)
  #expect(NearestName.distance(right, left) == distance)
}

@Test(arguments: [
  ("SingleExecutoin", "SingleExecution"), ("uniqueuuid", "UniqueUUID"), ("host", "hosts"),
  ("vm", "vms"), ("noFalseHlat", "NoFalseHalt"),
])
func `a typing error suggests the intended name`(typed: String, meant: String) {
  let names = ["hosts", "vms", "SingleExecution", "UniqueUUID", "NoFalseHalt"]
  #expect(NearestName.nearest(to: typed, among: names) == meant)
  #expect(NearestName.phrase(for: typed, among: names) == ", did you mean \"\(meant)\"?")
}

@Test(arguments: ["", "x", "faults", "elephant", "xx", String(repeating: "a", count: 10_000)])
func `a name unlike all others gives no suggestion`(typed: String) {
  let names = ["hosts", "vms", "SingleExecution", "a", "b"]
  #expect(NearestName.nearest(to: typed, among: names) == nil)
  #expect(NearestName.phrase(for: typed, among: names) == "")
}

@Test func `the first of several equally near names is suggested`() {
  #expect(NearestName.nearest(to: "haste", among: ["paste", "taste", "waste"]) == "paste")
}
