import Testing

@testable import checker

private func message<Value>(_ shape: JSONShape<Value>, _ text: String) -> String? {
  do throws(Mistakes) {
    _ = try shape.decode(Array(text.utf8), file: "x")
    return nil
  } catch {
    return error.description
  }
}

@Test func `a single element is read as an array of one`() throws {
  let shape = JSONShape<[String]>.oneOrMore(of: .string)
  #expect(try shape.decode(Array(#""a""#.utf8), file: nil) == ["a"])
  #expect(try shape.decode(Array(#"["a", "b"]"#.utf8), file: nil) == ["a", "b"])
  #expect(message(shape, "1") == "x:1:1: error: found 1, expected a string\n")
  #expect(message(shape, "[1]") == "x:1:2: error: [0]: found 1, expected a string\n")
}

@Test func `integers name their range`() {
  #expect(JSONShape.integer(in: Int.min...Int.max).expected == "an integer")
  #expect(JSONShape.integer(in: 0...Int.max).expected == "an integer from 0")
  #expect(JSONShape.integer(in: Int.min...7).expected == "an integer up to 7")
  #expect(JSONShape.integer(in: 3...3).expected == "the integer 3")
  #expect(JSONShape.integer(in: 1...4).expected == "an integer from 1 to 4")
}

@Test func `an unknown name is reported with the permitted ones`() {
  let shape = JSONShape.name(of: ["holds", "violated", "incomplete"])
  let list = "one of \"holds\", \"violated\" or \"incomplete\""
  #expect(message(shape, "true") == "x:1:1: error: found true, expected \(list)\n")
  #expect(message(shape, "\"no\"") == "x:1:1: error: found \"no\", expected \(list)\n")
  #expect(
    message(shape, "\"hold\"") == "x:1:1: error: found \"hold\", did you mean \"holds\"?\n")
}
