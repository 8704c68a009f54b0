import TestSupport
import Testing

@testable import Spec

struct BitStreamTests {
  @Test func `the first field is in the lowest bits`() {
    var writer = BitWriter()
    for (value, bits) in [(UInt8(0b101), 3), (0, 2), (0b11, 2), (0xff, 8)] {
      writer.write(value, bits: bits)
    }
    writer.finish()
    #expect(writer.words[0] == 0b111_1111_1110_0101)
    #expect((1..<20).allSatisfy { writer.words[$0] == 0 })
  }

  @Test(arguments: 1...8)
  func `a field across a word boundary is in both words`(bitsBefore: Int) {
    var writer = BitWriter()
    for _ in 0..<7 { writer.write(0, bits: 8) }
    writer.write(0, bits: bitsBefore)
    let value: UInt8 = 0b1010_0101
    writer.write(value, bits: 8)
    writer.finish()
    #expect(writer.words[0] == UInt64(value) << UInt64(56 + bitsBefore))
    #expect(writer.words[1] == UInt64(value) >> UInt64(8 - bitsBefore))
  }

  @Test func `values are read as they were written, for any widths`() {
    var numbers = RandomNumbers(seed: 20)
    for _ in 0..<50 {
      let fields = (0..<160).map { _ in
        let bits = Int.random(in: 1...8, using: &numbers)
        return (value: UInt8.random(in: 0...255, using: &numbers) & UInt8((1 << bits) - 1), bits)
      }
      var writer = BitWriter()
      for field in fields { writer.write(field.value, bits: field.1) }
      writer.finish()
      var reader = BitReader(writer.words)
      for field in fields { #expect(reader.read(bits: field.1) == field.value) }
    }
  }

  @Test func `a field that fills a word exactly leaves the next word clear`() {
    var writer = BitWriter()
    for _ in 0..<8 { writer.write(0xff, bits: 8) }
    writer.finish()
    #expect(writer.words[0] == .max)
    #expect(writer.words[1] == 0)
  }

  @Test func `a value never reaches the next one, and a value of zero bits leaves no trace`() {
    var writer = BitWriter()
    writer.write(0b1011, bits: 2)
    writer.write(0b1011, bits: 0)
    writer.finish()
    #expect(writer.words[0] == 0b11)
  }
}
