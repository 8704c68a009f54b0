/// Packs the fields of a state into words.
struct FieldPacker: FieldCoder {
  static var changesValues: Bool { false }

  let layout: PoolLayout
  var writer = BitWriter()

  init(_ layout: PoolLayout) { self.layout = layout }

  @inline(__always)
  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    let bits = layout.bits(of: field, content)
    guard case .position = content else { return writer.write(value, bits: bits) }
    let first = layout.firstPosition(of: field)
    writer.write(value == 0 ? 0 : value &- first &+ 1, bits: bits)
  }
}

/// Unpacks the fields of a state from words.
struct FieldUnpacker: FieldCoder {
  static var changesValues: Bool { true }

  let layout: PoolLayout
  var reader: BitReader

  init(_ layout: PoolLayout, _ words: WordBuffer) {
    self.layout = layout
    reader = BitReader(words)
  }

  @inline(__always)
  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    let bits = layout.bits(of: field, content)
    // A field without bits keeps the value of a new state.
    guard bits > 0 else { return }
    let read = reader.read(bits: bits)
    guard case .position = content else { return value = read }
    value = read == 0 ? 0 : read &+ layout.firstPosition(of: field) &- 1
  }
}

/// Adds up the widths of the fields of a state, in bits.
struct FieldMeasurer: FieldCoder {
  static var changesValues: Bool { false }

  let layout: PoolLayout
  private(set) var bitCount = 0

  init(_ layout: PoolLayout) { self.layout = layout }

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    bitCount += layout.bits(of: field, content)
  }
}
