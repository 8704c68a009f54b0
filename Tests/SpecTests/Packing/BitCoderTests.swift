import TestSupport
import Testing

@testable import Spec

struct BitCoderTests {
  @Test func `the first field is in the lowest bits`() {
    var writer = BitWriter()
    for (value, bits) in [(UInt8(0b101), 3), (0, 2), (0b11, 2), (0xff, 8)] {
      var value = value
      writer.code(&value, bits: bits, of: .pool(.master))
    }
    writer.finish()
    #expect(writer.words[0] == 0b111_1111_1110_0101)
    #expect((1..<20).allSatisfy { writer.words[$0] == 0 })
  }

  @Test(arguments: 1...8)
  func `a field across the border of two words is in both`(bitsBefore: Int) {
    var writer = BitWriter()
    var nothing: UInt8 = 0
    for _ in 0..<7 { writer.code(&nothing, bits: 8, of: .pool(.master)) }
    writer.code(&nothing, bits: bitsBefore, of: .pool(.master))
    var value: UInt8 = 0b1010_0101
    writer.code(&value, bits: 8, of: .pool(.master))
    writer.finish()
    #expect(writer.words[0] == UInt64(value) << UInt64(56 + bitsBefore))
    #expect(writer.words[1] == UInt64(value) >> UInt64(8 - bitsBefore))
  }

  @Test func `what is written is read, whatever the widths`() {
    var numbers = RandomNumbers(seed: 20)
    for _ in 0..<50 {
      let fields = (0..<160).map { _ in
        let bits = Int.random(in: 0...8, using: &numbers)
        return (value: UInt8.random(in: 0...255, using: &numbers) & UInt8((1 << bits) - 1), bits)
      }
      var writer = BitWriter()
      var counter = BitCounter()
      for field in fields {
        var value = field.value
        writer.code(&value, bits: field.1, of: .pool(.master))
        counter.code(&value, bits: field.1, of: .pool(.master))
      }
      writer.finish()
      #expect(counter.bits == fields.reduce(0) { $0 + $1.1 })
      var reader = BitReader(writer.words)
      for field in fields {
        var value: UInt8 = 0
        reader.code(&value, bits: field.1, of: .pool(.master))
        #expect(value == field.value)
      }
    }
  }

  @Test func `a field that fills a word exactly leaves the next clear`() {
    var writer = BitWriter()
    for _ in 0..<8 {
      var value: UInt8 = 0xff
      writer.code(&value, bits: 8, of: .pool(.master))
    }
    writer.finish()
    #expect(writer.words[0] == .max)
    #expect(writer.words[1] == 0)
  }

  @Test func `a value never runs into the next field, and what has no bits is as it was`() {
    var writer = BitWriter()
    var wide: UInt8 = 0b1011
    writer.code(&wide, bits: 2, of: .pool(.master))
    writer.code(&wide, bits: 0, of: .pool(.master))
    writer.finish()
    #expect(writer.words[0] == 0b11)
    var reader = BitReader(writer.words)
    var value: UInt8 = 7
    reader.code(&value, bits: 0, of: .pool(.master))
    #expect(value == 7)
  }

  @Test func `flags and enumerations are coded by value`() {
    var writer = BitWriter()
    var (flag, daemon, barrier) = (true, Daemon.down, Barrier.two)
    writer.code(&flag, bits: 1, of: .pool(.isKnown))
    writer.code(&daemon, bits: 2, of: .pool(.master))
    writer.code(&barrier, bits: 2, of: .pool(.master))
    writer.finish()
    #expect(writer.words[0] == 0b10_10_1)
    var reader = BitReader(writer.words)
    (flag, daemon, barrier) = (false, .up, .passed)
    reader.code(&flag, bits: 1, of: .pool(.isKnown))
    reader.code(&daemon, bits: 2, of: .pool(.master))
    reader.code(&barrier, bits: 2, of: .pool(.master))
    #expect(flag)
    #expect(daemon == .down)
    #expect(barrier == .two)
  }
}
