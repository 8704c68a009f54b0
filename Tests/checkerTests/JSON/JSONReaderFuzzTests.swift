import Testing

@testable import checker

private let sample = #"""
  // A model
  { "title": "é😀 \u00e9\ud83d\ude00 \"x\"", /* bounds */
    "pool": { "hosts": 2, "vms": -1.5e3, },
    "list": [null, true, false, 0, "a", [], {},],
  }
  """#

@Test func `no truncation of a text causes a crash or is read as a value`() {
  let bytes = Array(sample.utf8)
  for length in 0..<bytes.count - 1 {
    #expect(throws: JSONSyntaxError.self) { try JSONReader.read(Array(bytes[..<length])) }
  }
}

@Test func `no change of a single byte causes a crash`() {
  let bytes = Array(sample.utf8)
  var accepted = 0
  for index in bytes.indices {
    for value in UInt8.min...UInt8.max {
      var mutant = bytes
      mutant[index] = value
      // If the mutant is still JSON, the value must survive being written and read again.
      guard let node = try? JSONReader.read(mutant) else { continue }
      accepted += 1
      let element = JSONElement(node)
      let again = try? JSONReader.read(JSONWriter.pretty(element))
      #expect(again.map { JSONElement($0) } == element)
    }
  }
  #expect(accepted > bytes.count)
}

@Test func `no removal or doubling of a byte causes a crash`() {
  let bytes = Array(sample.utf8)
  for index in bytes.indices {
    var shorter = bytes
    shorter.remove(at: index)
    var longer = bytes
    longer.insert(bytes[index], at: index)
    _ = try? JSONReader.read(shorter)
    _ = try? JSONReader.read(longer)
  }
}
