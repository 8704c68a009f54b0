import Testing

@testable import checker

@Test(arguments: [
  ("33554432", 32 << 20), ("32768K", 32 << 20), ("512M", 512 << 20), ("4G", 4 << 30),
  ("4g", 4 << 30),
])
func `sizes have units that are powers of 1024`(text: String, bytes: Int) throws {
  #expect(try OptionValue<Int>.size.read(text) == bytes)
}

@Test(arguments: [
  "", "G", "0", "32767K", "1M", "1T", "1.5G", "-1G", "4GB", "4 G", "99999999999G", "é",
])
func `absurd sizes are refused`(text: String) {
  #expect(throws: UnsuitableValue(expected: "a size of at least 32M, such as 512M or 4G")) {
    try OptionValue<Int>.size.read(text)
  }
}

@Test(arguments: ["", "0", "-1", "+1", "1.5", "1e6", "1_000", "99999999999999999999", "a"])
func `absurd counts are refused`(text: String) {
  #expect(throws: UnsuitableValue(expected: "a whole number from 1 up")) {
    try OptionValue<Int>.count.read(text)
  }
}

@Test(arguments: [("1", 1), ("0.25", 0.25), ("3600", 3600)])
func `seconds are whole or decimal`(text: String, seconds: Double) throws {
  #expect(try OptionValue<Double>.seconds.read(text) == seconds)
}

@Test(arguments: ["", "0", "0.0", "-1", "1m", "nan", "inf", "1e3", "0x1", "1.2.3", "99999999999"])
func `absurd times are refused`(text: String) {
  #expect(throws: UnsuitableValue(expected: "a number of seconds above 0, such as 90 or 0.5")) {
    try OptionValue<Double>.seconds.read(text)
  }
}

@Test func `the number of threads is limited by what machines have`() throws {
  #expect(try OptionValue<Int>.threads.read("256") == 256)
  #expect(throws: UnsuitableValue(expected: "a whole number from 1 to 256")) {
    try OptionValue<Int>.threads.read("257")
  }
}
