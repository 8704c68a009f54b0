import Testing

@testable import checker

@Test func `literals become the values that they look like`() {
  let element: JSONElement = ["a": [1, 2.5, true, nil, "x"], "b": [:]]
  let members: [JSONElement.Member] = [
    .init(
      key: "a",
      value: .array([.integer(1), .number(2.5), .boolean(true), .null, .string("x")])),
    .init(key: "b", value: .object([])),
  ]
  #expect(element == .object(members))
}

@Test func `the order of members is part of the value`() {
  let one: JSONElement = ["a": 1, "b": 2]
  #expect(one != ["b": 2, "a": 1])
}
