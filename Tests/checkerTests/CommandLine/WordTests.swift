import Testing

@testable import checker

@Test func `words are distinguished by their form`() {
  let phrase = Word.split(["check", "--threads", "2", "-", "--output=a=b", "--nope=1", "--", "--x"])
  #expect(
    phrase == [
      .plain("check"), .option("threads", value: "2"), .plain("-"),
      .option("output", value: "a=b"), .unknownOption("--nope"), .plain("--x"),
    ])
}

@Test func `an option does not take another option as its value`() {
  #expect(
    Word.split(["--output", "--quiet"])
      == [.option("output", value: nil), .option("quiet", value: nil)])
}

@Test func `the value of a misspelt option is not taken for an operand`() {
  #expect(Word.split(["--thread", "4", "m"]) == [.unknownOption("--thread"), .plain("m")])
}
